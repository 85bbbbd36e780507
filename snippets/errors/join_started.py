# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""First start(), then join()."""

import multiprocessing as mp


def job():
    print("job ran")


if __name__ == "__main__":
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""A new object for each run."""

import multiprocessing as mp


def job():
    print("job ran", flush=True)


if __name__ == "__main__":
    for _ in range(2):
        p1 = mp.Process(target=job)
        p1.start()
        p1.join()

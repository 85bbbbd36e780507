# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = "AssertionError: cannot start a process twice"
# ///
"""A process object stands for one run."""

import multiprocessing as mp


def job():
    print("job ran", flush=True)


if __name__ == "__main__":
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()
    p1.start()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver", "spawn"]
# leaks = "the warning is what it shows"
# ///
"""A lock of the file: each child makes one as it reads it."""

import multiprocessing as mp

lock = mp.Lock()


def job():
    print("job ran")


if __name__ == "__main__":
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

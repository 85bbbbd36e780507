# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# exit = 1
# raises = "AssertionError: can only join a started process"
# ///
"""join() before start(): there is nothing to wait for."""

import multiprocessing as mp


def job():
    print("job ran")


if __name__ == "__main__":
    p1 = mp.Process(target=job)
    p1.join()
    p1.start()

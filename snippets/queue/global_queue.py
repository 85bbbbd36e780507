# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# ///
"""A queue that is not passed, only used as a global."""

import multiprocessing as mp


def job():
    print("the child has the queue:", "results" in globals())


if __name__ == "__main__":
    results = mp.Queue()
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

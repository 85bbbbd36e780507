# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "AssertionError: daemonic processes are not allowed to have children"
# ///
"""A worker of a Pool wants a child of its own."""

import multiprocessing as mp


def job(number):
    p1 = mp.Process(target=print, args=(number * number,))
    p1.start()
    p1.join()


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        pool.map(job, [1, 2, 3])

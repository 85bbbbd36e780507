# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""The initializer runs once in each worker, not once a task."""

import multiprocessing as mp


def set_up(factors):
    global table
    print("set up\n", end="", flush=True)  # in one piece
    table = {n: n * factors for n in range(100)}  # imagine: large


def job(n):
    return table[n]


if __name__ == "__main__":
    pool = mp.Pool(2, initializer=set_up, initargs=(7,))
    results = pool.map(job, range(8))
    pool.close()
    pool.join()
    print(results)

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A manager's queue may be an argument of a pool's task."""

import multiprocessing as mp


def job(results, number):
    results.put(number**2)


if __name__ == "__main__":
    with mp.Manager() as manager, mp.Pool(2) as pool:
        results = manager.Queue()
        pool.starmap(job, [(results, n) for n in range(4)])
        print(sorted(results.get() for _ in range(4)))

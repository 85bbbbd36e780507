# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "RuntimeError: Queue objects should only be shared between processes through inheritance"
# ///
"""A queue cannot travel with a task."""

import multiprocessing as mp


def job(results, number):
    results.put(number * number)


if __name__ == "__main__":
    results = mp.Queue()
    with mp.Pool(2) as pool:
        pool.apply(job, (results, 3))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "RuntimeError: Queue objects should only be shared between processes"
# ///
"""A Queue cannot be an argument of a pool's task."""

import multiprocessing as mp


def job(results):
    results.put("done")


if __name__ == "__main__":
    results = mp.Queue()
    with mp.Pool(2) as pool:
        pool.apply(job, (results,))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""One call with one argument, and many calls with one each."""

import multiprocessing as mp


def job(n):
    return n * n


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.apply_async(job, (3,)).get())
        print(pool.map_async(job, (1, 2, 3)).get())

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""apply_async: one call, one result, as often as you ask for it."""

import multiprocessing as mp


def job(n):
    return n, n * n, [n] * 3


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        result = pool.apply_async(job, (3,))
        print("get:  ", result.get())
        print("again:", result.get())

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# hangs = true
# limit = 3
# ///
"""A Pool starts a new worker; the lost task is never done."""

import multiprocessing as mp
import os


def job(number):
    if number == 2:
        os._exit(1)
    return number * number


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print("waiting for the results ...", flush=True)
        print(pool.map(job, range(4)))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver"]
# hangs = true
# limit = 3
# ///
"""A worker dies, as one does that runs out of memory."""

import multiprocessing as mp
import os


def job(n):
    if n == 2:
        os._exit(1)  # gone at once, without a word
    return n * n


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print("waiting for map", flush=True)
        print(pool.map(job, range(4)))

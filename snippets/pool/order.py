# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""map keeps the order of the input, whoever is ready first."""

import multiprocessing as mp
import time


def job(n):
    time.sleep((3 - n) * 0.4)
    return n


if __name__ == "__main__":
    with mp.Pool(4) as pool:
        pool.map(time.sleep, [0.3] * 4, chunksize=1)  # all awake
        print("as ready:", list(pool.imap_unordered(job, range(4))))
        print("map:     ", pool.map(job, range(4), chunksize=1))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""The end of the block, without and with close and join."""

import multiprocessing as mp
import time


def job(n):
    time.sleep(0.5)
    return n * n


if __name__ == "__main__":
    for patient in (False, True):
        results = []
        with mp.Pool(2) as pool:
            for n in range(4):
                pool.apply_async(job, (n,), callback=results.append)
            if patient:
                pool.close()
                pool.join()
        print(f"close and join: {patient}, results:", sorted(results))

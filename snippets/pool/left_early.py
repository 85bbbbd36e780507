# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""The end of the with block ends the pool, ready or not."""

import multiprocessing as mp
import time


def job(seconds):
    time.sleep(seconds)
    return "done"


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        kept = pool.apply_async(job, (0.1,))
        lost = pool.apply_async(job, (2,))
        print("asked inside: ", kept.get())
    try:
        print(lost.get(timeout=3))  # it needs 2
    except mp.TimeoutError:
        print("asked outside: no result will ever come")

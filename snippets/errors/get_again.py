# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""The work goes on; ask again, or stop the pool."""

import multiprocessing as mp
import time


def job():
    time.sleep(2)
    return "done"


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        result = pool.apply_async(job)
        try:
            print(result.get(timeout=0.2))
        except mp.TimeoutError:
            print("not ready yet")
        print(result.get())

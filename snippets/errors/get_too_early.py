# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = "TimeoutError"
# ///
"""get() waits no longer than its timeout."""

import multiprocessing as mp
import time


def job():
    time.sleep(2)
    return "done"


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        result = pool.apply_async(job)
        print(result.get(timeout=0.2))

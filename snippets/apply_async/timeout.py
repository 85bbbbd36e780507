# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""get gives up; the worker does not."""

import multiprocessing as mp
import time


def job():
    time.sleep(1.5)
    print("worker: finished all the same", flush=True)
    return "the result"


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        handle = pool.apply_async(job)
        try:
            handle.get(timeout=0.3)
        except mp.TimeoutError:
            print("get:    TimeoutError", flush=True)
        print("again: ", handle.get())

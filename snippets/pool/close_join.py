# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""close: no more tasks. join: wait until all is done."""

import multiprocessing as mp
import time


def job(n):
    time.sleep(0.2)
    return n * n


if __name__ == "__main__":
    pool = mp.Pool(2)
    handle = pool.map_async(job, range(4))
    try:
        pool.join()
    except ValueError as error:
        print("join before close:", error)
    pool.close()
    try:
        pool.map(job, range(4))
    except ValueError as error:
        print("map after close:  ", error)
    pool.join()
    print("workers left:     ", len(mp.active_children()))
    print("results:          ", handle.get())

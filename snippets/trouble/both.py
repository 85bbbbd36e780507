# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver"]
# ///
"""Four troubles, met by a Pool and by an executor."""

import multiprocessing as mp
import os
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import product


def job(trouble):
    if trouble == "raises":
        raise ValueError("no good")
    if trouble == "dies":
        os._exit(1)  # as if C code had crashed
    if trouble == "hangs":
        time.sleep(60)
    return threading.Lock()  # can't be sent


def pool(trouble):
    with mp.Pool(1) as pool:
        pool.apply(int)  # the worker is up
        pool.apply_async(job, (trouble,)).get(timeout=1)


def executor(trouble):
    with ProcessPoolExecutor(1) as executor:
        executor.submit(int).result()
        try:
            executor.submit(job, trouble).result(timeout=1)
        finally:
            for worker in mp.active_children():
                worker.kill()


if __name__ == "__main__":
    troubles = "raises", "can't send", "dies", "hangs"
    for trouble, run in product(troubles, (pool, executor)):
        print(f"{trouble:12}{run.__name__:10}", end="")
        try:
            run(trouble)
        except Exception as error:
            print(type(error).__name__)

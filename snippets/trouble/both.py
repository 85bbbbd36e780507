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


def raises(_):
    raise ValueError("no good")


def returns_lock(_):
    return threading.Lock()  # can't be sent


def dies(_):
    os._exit(1)


def hangs(_):
    time.sleep(60)


def pool(task, argument):
    with mp.Pool(1) as pool:
        pool.apply(abs, (1,))  # the worker is up
        pool.apply_async(task, (argument,)).get(timeout=1)


def executor(task, argument):
    with ProcessPoolExecutor(1) as executor:
        executor.submit(abs, 1).result()
        try:
            executor.submit(task, argument).result(timeout=1)
        finally:
            for worker in mp.active_children():
                worker.kill()


if __name__ == "__main__":
    for task in (raises, returns_lock, dies, hangs):
        for run in (pool, executor):
            try:
                run(task, 0)
            except Exception as error:
                name = type(error).__name__
                print(f"{task.__name__:15}{run.__name__:10}{name}")

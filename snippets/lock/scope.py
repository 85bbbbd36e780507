# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# timed = true
# output = "free"
# why = "times differ from run to run"
# ///
"""A lock around all of the work leaves one process working."""

import multiprocessing as mp
import time


def everything(lock, total):
    with lock:
        for _ in range(5):
            time.sleep(0.1)  # work that needs no lock
            total.value += 1


def update_only(lock, total):
    for _ in range(5):
        time.sleep(0.1)
        with lock:
            total.value += 1


if __name__ == "__main__":
    for job in (everything, update_only):
        lock, total = mp.Lock(), mp.Value("i", 0)
        workers = [
            mp.Process(target=job, args=(lock, total)) for _ in "ab"
        ]
        start = time.perf_counter()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        seconds = time.perf_counter() - start
        print(f"{job.__name__:12} total {total.value}, {seconds:.2f} s")

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
            time.sleep(0.04)  # work that needs no lock
            total.value += 1


def update_only(lock, total):
    for _ in range(5):
        time.sleep(0.04)
        with lock:
            total.value += 1


def seconds(job):
    lock, total = mp.Lock(), mp.Value("i", 0)
    workers = [mp.Process(target=job, args=(lock, total)) for _ in "ab"]
    start = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert total.value == 10
    return time.perf_counter() - start


if __name__ == "__main__":
    jobs = {"everything": everything, "update only": update_only}
    jobs["everything A/A"] = everything  # again: the noise
    rounds = [[seconds(jobs[n]) for n in jobs] for _ in range(3)]
    for name, row in zip(jobs, zip(*rounds)):
        print(f"{name:14} ", *(f"{s:.3f}" for s in row))

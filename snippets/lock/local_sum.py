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
"""Lock at each step, or add up alone and lock once."""

import multiprocessing as mp
import time

# --8<-- [start:jobs]
STEPS = 20_000


def each_step(lock, total):
    for _ in range(STEPS):
        with lock:
            total.value += 1


def local_sum(lock, total):
    mine = 0
    for _ in range(STEPS):
        mine += 1
    with lock:
        total.value += mine


# --8<-- [end:jobs]


def seconds(job):
    lock, total = mp.Lock(), mp.Value("i", 0)
    pair = [mp.Process(target=job, args=(lock, total)) for _ in "ab"]
    start = time.perf_counter()
    for worker in pair:
        worker.start()
    for worker in pair:
        worker.join()
    assert total.value == 2 * STEPS
    return time.perf_counter() - start


if __name__ == "__main__":
    jobs = {"each step": each_step, "local sum": local_sum}
    jobs["each step A/A"] = each_step  # again: the noise
    rounds = [[seconds(jobs[n]) for n in jobs] for _ in range(3)]
    for name, row in zip(jobs, zip(*rounds)):
        print(f"{name:13} ", *(f"{s:.3f}" for s in row))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A lock for the workers of a pool: through the initializer."""

import multiprocessing as mp

STEPS = 10_000


def set_up(shared_total, shared_lock):
    global total, lock
    total, lock = shared_total, shared_lock


def job(number):
    for _ in range(STEPS):
        with lock:
            total.value += number


if __name__ == "__main__":
    shared = (mp.Value("i", 0), mp.Lock())
    with mp.Pool(2, initializer=set_up, initargs=shared) as pool:
        pool.map(job, [1, 3, 1, 3], chunksize=1)
    print("right total:", STEPS * (1 + 3 + 1 + 3))
    print("our total:  ", shared[0].value)

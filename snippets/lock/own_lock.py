# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# output = "free"
# why = "how many updates are lost is chance"
# ///
"""A Value has a lock of its own, which += does not hold."""

import multiprocessing as mp

STEPS = 100_000


def plus(total, gate):
    gate.wait()  # both start at once
    for _ in range(STEPS):
        total.value += 1


def plus_locked(total, gate):
    gate.wait()  # both start at once
    for _ in range(STEPS):
        with total.get_lock():
            total.value += 1


if __name__ == "__main__":
    print("its lock:    ", type(mp.Value("i").get_lock()).__name__)
    print("right total: ", 2 * STEPS)
    for job in (plus, plus_locked):
        total, gate = mp.Value("i", 0), mp.Barrier(2)
        workers = [
            mp.Process(target=job, args=(total, gate)) for _ in "ab"
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(f"{job.__name__:12} ", total.value)

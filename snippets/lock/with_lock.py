# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""with takes the lock and gives it back."""

import multiprocessing as mp

STEPS = 5_000


def job(total, number, lock):
    for _ in range(STEPS):
        with lock:
            total.value += number


if __name__ == "__main__":
    total, lock = mp.Value("i", 0), mp.Lock()
    workers = [
        mp.Process(target=job, args=(total, number, lock))
        for number in (1, 3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("right total:", STEPS * (1 + 3))
    print("our total:  ", total.value)

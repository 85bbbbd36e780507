# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Two processes add to one number; the lock keeps count right."""

import multiprocessing as mp

STEPS = 20_000


def job(total, number, lock, gate):
    gate.wait()  # both start at once
    for _ in range(STEPS):
        with lock:
            total.value += number


if __name__ == "__main__":
    total, lock, gate = mp.Value("i", 0), mp.Lock(), mp.Barrier(2)
    workers = [
        mp.Process(target=job, args=(total, number, lock, gate))
        for number in (1, 3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("right total:", STEPS * (1 + 3))
    print("our total:  ", total.value)

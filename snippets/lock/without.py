# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# output = "free"
# why = "which updates are lost is chance: that is the lesson"
# ///
"""Without a lock updates are lost; count how often."""

import multiprocessing as mp

STEPS = 20_000


def job(total, number, gate):
    gate.wait()  # both start at once
    for _ in range(STEPS):
        total.value += number


def one_run():
    total, gate = mp.Value("i", 0), mp.Barrier(2)
    workers = [
        mp.Process(target=job, args=(total, number, gate))
        for number in (1, 3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return total.value


if __name__ == "__main__":
    totals = [one_run() for _ in range(20)]
    right = STEPS * (1 + 3)
    print("right total:        ", right)
    print("runs that reached it:", totals.count(right), "of 20")
    print("smallest total:     ", min(totals))
    print("largest total:      ", max(totals))

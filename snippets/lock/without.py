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


def job(totals, number, gate):
    for total in totals:  # twenty runs
        gate.wait()  # both start each run at once
        for _ in range(STEPS):
            total.value += number


if __name__ == "__main__":
    totals = [mp.Value("i", 0) for _ in range(20)]
    gate = mp.Barrier(2)
    workers = [
        mp.Process(target=job, args=(totals, number, gate))
        for number in (1, 3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    found = sorted(total.value for total in totals)
    right = STEPS * (1 + 3)
    print("right total:", right)
    print("runs that reached it:", found.count(right), "of 20")
    print("the totals, sorted:")
    for row in range(0, 20, 5):
        print(*found[row : row + 5])

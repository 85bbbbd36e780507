# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# output = "free"
# why = "which updates are lost is chance: that is the lesson"
# ///
"""The same race with pauses: it hides."""

import multiprocessing as mp
import time


def job(totals, number):
    for total in totals:  # twenty runs
        for _ in range(5):
            time.sleep(0.05)
            total.value += number


if __name__ == "__main__":
    totals = [mp.Value("i", 0) for _ in range(20)]
    workers = [
        mp.Process(target=job, args=(totals, number))
        for number in (1, 3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    found = [total.value for total in totals]
    print("right total:", 5 * (1 + 3))
    print("runs that reached it:", found.count(20), "of 20")
    print("all totals seen:", *sorted(set(found)))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Bring results out of two processes and add them up."""

import multiprocessing as mp


def job(name, numbers, results):
    total = sum(i + i**2 + i**3 for i in numbers)
    results.put((name, total))


if __name__ == "__main__":
    results = mp.Queue()
    workers = [
        mp.Process(target=job, args=("low", range(500), results)),
        mp.Process(
            target=job, args=("high", range(500, 1000), results)
        ),
    ]
    for worker in workers:
        worker.start()
    totals = dict(results.get() for _ in workers)
    for worker in workers:
        worker.join()
    print("low: ", totals["low"])
    print("high:", totals["high"])
    print("sum: ", sum(totals.values()))

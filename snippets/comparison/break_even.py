# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# timed = true
# limit = 60
# output = "free"
# why = "times differ; five rounds take long"
# ///
"""From which size on do two processes pay?"""

import multiprocessing as mp
import time
from statistics import median


def total(size):
    return sum(i + i**2 + i**3 for i in range(size))


def job(size, results):
    results.put(total(size))


def normal(size, results):
    return [total(size), total(size)]


def processes(size, results):
    workers = [
        mp.Process(target=job, args=(size, results)) for _ in "ab"
    ]
    for worker in workers:
        worker.start()
    totals = [results.get(), results.get()]
    for worker in workers:
        worker.join()
    return totals


def seconds(way, size, results):
    start = time.perf_counter()
    way(size, results)
    return time.perf_counter() - start


if __name__ == "__main__":
    results = mp.Queue()
    print("     size   normal  processes  normal / processes")
    for size in (1_000, 10_000, 30_000, 100_000, 300_000, 1_000_000):
        pairs = [
            [seconds(way, size, results) for way in (normal, processes)]
            for _ in range(5)
        ]
        one, two = (median(column) for column in zip(*pairs))
        print(f"{size:9,} {one:8.4f} {two:10.4f} {one / two:19.2f}")

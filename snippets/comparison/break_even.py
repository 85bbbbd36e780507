# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# timed = true
# limit = 60
# output = "free"
# why = "times differ; the rounds take long"
# ///
"""From which size on do two processes pay?"""

import multiprocessing as mp
import time
from statistics import median


def job(size, results):
    results.put(sum(i + i**2 + i**3 for i in range(size)))


def seconds(size, results, apart):
    start = time.perf_counter()
    if apart:
        workers = [
            mp.Process(target=job, args=(size, results))
            for _ in range(2)
        ]
        for worker in workers:
            worker.start()
    else:
        workers = []
        job(size, results)
        job(size, results)
    assert results.get() == results.get()
    for worker in workers:
        worker.join()
    return time.perf_counter() - start


if __name__ == "__main__":
    results = mp.SimpleQueue()
    print("     size   normal  processes  normal / processes")
    for size in (1_000, 10_000, 100_000, 300_000, 1_000_000):
        pairs = [
            [seconds(size, results, apart) for apart in (False, True)]
            for _ in range(3)
        ]
        one, two = (median(column) for column in zip(*pairs))
        print(f"{size:9,} {one:8.4f} {two:10.4f} {one / two:19.2f}")

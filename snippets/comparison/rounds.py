# /// script
# requires-python = ">=3.9"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# timed = true
# limit = 60
# output = "free"
# why = "times differ; five rounds take long"
# ///
"""Time the sum done twice: normally, by threads, by processes."""

import multiprocessing as mp
import queue
import threading
import time


def job(results):
    results.put(sum(i + i**2 + i**3 for i in range(1_000_000)))


def twice(kind):
    results = mp.Queue() if kind is mp.Process else queue.Queue()
    start = time.perf_counter()
    if kind is None:
        job(results)
        job(results)
    else:
        workers = [kind(target=job, args=(results,)) for _ in range(2)]
        for worker in workers:
            worker.start()
    assert results.get() + results.get() == 499999666667166666000000
    if kind is not None:
        for worker in workers:
            worker.join()
    return time.perf_counter() - start


if __name__ == "__main__":
    ways = {
        "normal": None,
        "threads": threading.Thread,
        "processes": mp.Process,
        "normal A/A": None,
    }
    times = {name: [] for name in ways}
    # no fork next to a thread: Python 3.12 may warn of it
    order = ["threads", "normal", "processes", "normal A/A"]
    for _ in range(5):  # in turns, there and back: noise meets all
        for name in order:
            times[name].append(twice(ways[name]))
        order.reverse()
    for name, row in times.items():
        print(f"{name:11}", *(f"{t:.3f}" for t in row))

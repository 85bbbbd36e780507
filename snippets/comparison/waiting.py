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
"""The same race for work that only waits."""

import asyncio
import multiprocessing as mp
import threading
import time


def job():
    time.sleep(0.2)


async def coroutines():
    await asyncio.gather(asyncio.sleep(0.2), asyncio.sleep(0.2))


def twice(kind):
    start = time.perf_counter()
    if kind is None:
        job()
        job()
    elif kind is asyncio:
        asyncio.run(coroutines())
    else:
        workers = [kind(target=job) for _ in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    return time.perf_counter() - start


if __name__ == "__main__":
    names = ["normal", "threads", "processes", "asyncio", "normal A/A"]
    kinds = [None, threading.Thread, mp.Process, asyncio, None]
    ways = dict(zip(names, kinds))
    times = {name: [] for name in ways}
    # no fork next to a thread: Python 3.12 may warn of it
    order = ["threads", "normal", "processes", "asyncio", "normal A/A"]
    for _ in range(5):  # in turns, there and back: noise meets all
        for name in order:
            times[name].append(twice(ways[name]))
        order.reverse()
    for name, row in times.items():
        print(f"{name:11}", *(f"{t:.3f}" for t in row))

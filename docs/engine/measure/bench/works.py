"""Three kinds of work: computing, waiting, next to nothing; two tasks of each."""

from __future__ import annotations

import asyncio
import multiprocessing as mp
import queue
import threading
import time

from command import main
from contest import Contest, job, side_by_side

SIZE = {"computing": 500_000, "tiny": 100}
WAIT = 0.1  # seconds


def task(kind):
    if kind != "waiting":
        return job(SIZE[kind])
    time.sleep(WAIT)
    return WAIT


def serial(kind, timer):
    with timer:
        return [task(kind), task(kind)]


def threads(kind, timer):
    with timer:
        return side_by_side(threading.Thread, queue.Queue(), task, kind)


def processes(kind, timer):
    with timer:
        return side_by_side(mp.Process, mp.Queue(), task, kind)


async def _coroutine(kind):
    if kind != "waiting":
        return task(kind)
    await asyncio.sleep(WAIT)
    return WAIT


async def _both(kind):
    return list(await asyncio.gather(_coroutine(kind), _coroutine(kind)))


def asynchronous(kind, timer):
    with timer:
        return asyncio.run(_both(kind))


WAYS = {
    "serial": serial,
    "threads": threads,
    "processes": processes,
    "asyncio": asynchronous,
}

if __name__ == "__main__":
    points = ["computing", "waiting", "tiny"]
    main(Contest("works", WAYS, points, rounds=7, tasks=2), __file__)

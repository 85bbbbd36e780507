"""Four kinds of tasks, each done in the six ways that the library has."""

from __future__ import annotations

import asyncio
import concurrent.futures as futures
import multiprocessing as mp
import time
from array import array

from command import main
from contest import Contest, job

COUNTS = {"computing": 4, "waiting": 8, "many tiny": 2_000, "large arrays": 4}
WORKERS = {"computing": 2, "waiting": 8, "many tiny": 2, "large arrays": 2}
SIZE = 500_000  # of a computing task
WAIT = 0.05  # seconds
NUMBERS = 1_000_000  # in each array, eight bytes a number


def wait(seconds):
    time.sleep(seconds)
    return seconds


def add_one(number):
    return number + 1


def total(numbers):
    return sum(numbers)


def _work(kind):
    """The function of a kind of task, and what it is called with."""
    count = COUNTS[kind]
    if kind == "computing":
        return job, [SIZE] * count
    if kind == "waiting":
        return wait, [WAIT] * count
    if kind == "many tiny":
        return add_one, list(range(count))
    return total, [array("d", range(NUMBERS)) for _ in range(count)]


def serial(kind, timer):
    function, inputs = _work(kind)
    with timer:
        return sum([function(one) for one in inputs])


async def _gather(function, inputs):
    async def one(value):
        if function is wait:
            await asyncio.sleep(value)
            return value
        return function(value)

    return sum(await asyncio.gather(*map(one, inputs)))


def asynchronous(kind, timer):
    function, inputs = _work(kind)
    with timer:
        return asyncio.run(_gather(function, inputs))


def _executor(name, kind, timer):
    maker = getattr(futures, name, None)
    if maker is None:
        return NotImplemented
    function, inputs = _work(kind)
    with timer, maker(WORKERS[kind]) as workers:
        return sum(workers.map(function, inputs))


def threads(kind, timer):
    return _executor("ThreadPoolExecutor", kind, timer)


def processes(kind, timer):
    return _executor("ProcessPoolExecutor", kind, timer)


def interpreters(kind, timer):
    return _executor("InterpreterPoolExecutor", kind, timer)


def pool(kind, timer):
    function, inputs = _work(kind)
    with timer, mp.Pool(WORKERS[kind]) as workers:
        return sum(workers.map(function, inputs))


WAYS = {
    "serial": serial,
    "threads": threads,
    "asyncio": asynchronous,
    "Pool": pool,
    "ProcessPoolExecutor": processes,
    "InterpreterPoolExecutor": interpreters,
}

if __name__ == "__main__":
    main(Contest("choices", WAYS, list(COUNTS), rounds=5, tasks=COUNTS), __file__)

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# output = "free"
# why = "Python before 3.14 has no InterpreterPoolExecutor"
# ///
"""Six ways to do the same tasks; the results are the same."""

import asyncio
import multiprocessing as mp
from concurrent import futures

NUMBERS = range(5)


def square(number):
    return number * number


async def soon(number):
    return square(number)  # a task that waits would await here


async def together():
    return await asyncio.gather(*map(soon, NUMBERS))


def by_executor(name):
    if not hasattr(futures, name):
        return "not in this Python"
    with getattr(futures, name)(2) as workers:
        return list(workers.map(square, NUMBERS))


if __name__ == "__main__":
    print("serial ", [square(n) for n in NUMBERS])
    print("asyncio", asyncio.run(together()))
    with mp.Pool(2) as pool:
        print("Pool   ", pool.map(square, NUMBERS))
    for kind in "Thread", "Process", "Interpreter":
        name = kind + "PoolExecutor"
        print(f"{name:23}", by_executor(name))

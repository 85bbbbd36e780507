# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# timed = true
# output = "free"
# why = "times differ from run to run"
# ///
"""The same small tasks: one message each, or in chunks."""

import multiprocessing as mp
import time

TASKS = range(2_000)


def add_one(n):
    return n + 1


def one_by_one(pool):
    handles = [pool.apply_async(add_one, (n,)) for n in TASKS]
    return [handle.get() for handle in handles]


def in_chunks(pool):
    return pool.map(add_one, TASKS)


if __name__ == "__main__":
    ways = {
        "apply_async": one_by_one,
        "map": in_chunks,
        "apply_async A/A": one_by_one,
    }
    seconds = {name: [] for name in ways}
    with mp.Pool(2) as pool:
        assert one_by_one(pool) == in_chunks(pool)
        for _ in range(3):
            for name, way in ways.items():
                start = time.perf_counter()
                way(pool)
                seconds[name].append(time.perf_counter() - start)
    for name, times in seconds.items():
        print(f"{name:15} ", *(f"{t:.3f}" for t in times))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# timed = true
# output = "free"
# why = "times differ from run to run and from machine to machine"
# ///
"""A library with threads of its own, alone and in two workers."""

import hashlib
import multiprocessing as mp
import time
from concurrent.futures import ThreadPoolExecutor

DATA = bytes(4_000_000)
PARTS = 4


def digest(_):
    return hashlib.sha256(DATA).digest()  # without the GIL


def library(threads):
    with ThreadPoolExecutor(threads) as own:
        return len(list(own.map(digest, range(PARTS))))


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        ways = {
            "one thread": lambda: library(1) + library(1),
            "threads": lambda: library(2) + library(2),
            "workers": lambda: sum(pool.map(library, [1, 1])),
            "workers with threads": lambda: sum(
                pool.map(library, [2, 2])
            ),
            "one thread A/A": lambda: library(1) + library(1),
        }
        times = {name: [] for name in ways}
        pool.map(digest, range(4))  # the workers are there
        order = list(ways)
        for _ in range(5):  # in turns, there and back
            for name in order:
                start = time.perf_counter()
                assert ways[name]() == 2 * PARTS
                times[name].append(time.perf_counter() - start)
            order.reverse()
    for name, row in times.items():
        print(f"{name:22}", *(f"{t:.4f}" for t in row))

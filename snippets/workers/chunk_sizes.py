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
"""The same two thousand short tasks in chunks of several sizes."""

import multiprocessing as mp
import time

TASKS = 2_000
SIZES = {
    "chunks of 1": 1,
    "chunks of 10": 10,
    "default chunks": None,
    "one chunk": TASKS,
}


def square_sum(number):
    return sum(i * i for i in range(number % 200))


def seconds(pool, size):
    start = time.perf_counter()
    total = sum(pool.map(square_sum, range(TASKS), size))
    assert total == 1_306_833_000
    return time.perf_counter() - start


if __name__ == "__main__":
    names = [*SIZES, "chunks of 1 A/A"]
    times = {name: [] for name in names}
    with mp.Pool(2) as pool:
        pool.map(square_sum, range(100))  # the workers are there
        for _ in range(5):  # in turns, there and back
            for name in names:
                size = SIZES.get(name, 1)
                times[name].append(seconds(pool, size))
            names.reverse()
    for name, row in times.items():
        print(f"{name:16}", *(f"{t:.4f}" for t in row))

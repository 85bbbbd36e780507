# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# timed = true
# output = "free"
# why = "times differ from run to run"
# ///
"""Seconds to put a list of 100,000 numbers and get it back."""

import multiprocessing as mp
import queue
import time

NUMBERS = list(range(100_000))


def measure(one):
    start = time.perf_counter()
    one.put(NUMBERS)
    got = one.get()
    seconds = time.perf_counter() - start
    assert got == NUMBERS
    return seconds


if __name__ == "__main__":
    queues = {
        "thread queue": queue.Queue(),
        "process queue": mp.Queue(),
        "thread queue A/A": queue.Queue(),
    }
    rows = {name: [] for name in queues}
    for _ in range(5):
        for name, one in queues.items():
            rows[name].append(measure(one))
    for name, row in rows.items():
        print(f"{name:17}", *(f"{s:.6f}" for s in row))

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
    order = list(queues)
    for _ in range(5):  # in turns, there and back
        for name in order:
            rows[name].append(measure(queues[name]))
        order.reverse()
    for name, row in rows.items():
        print(f"{name:17}", *(f"{s:.6f}" for s in row))

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
"""Seconds to start a worker that does nothing, and to join it."""

import multiprocessing as mp
import threading
import time


def nothing():
    pass


def measure(kind):
    start = time.perf_counter()
    worker = kind(target=nothing)
    worker.start()
    worker.join()
    return time.perf_counter() - start


if __name__ == "__main__":
    kinds = {"thread": threading.Thread}
    for method in mp.get_all_start_methods():
        kinds[method] = mp.get_context(method).Process
    kinds["thread A/A"] = threading.Thread
    seconds = {name: [] for name in kinds}
    order = sorted(kinds, reverse=True)  # no fork next to a thread
    for _ in range(5):  # in turns, there and back
        for name in order:
            seconds[name].append(measure(kinds[name]))
        order.reverse()
    for name, row in seconds.items():
        print(f"{name:11}", *(f"{s:.5f}" for s in row))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# ///
"""A worker dies with a task in its hands, and nobody notices."""

import multiprocessing as mp
import os
import queue


def weak(tasks, results):
    results.put(tasks.get() ** 2)
    tasks.get()
    os._exit(1)


def strong(tasks, results):
    for number in iter(tasks.get, None):
        results.put(number**2)


if __name__ == "__main__":
    with mp.Manager() as manager:
        tasks, results = manager.Queue(), manager.Queue()
        for item in [*range(6), None]:
            tasks.put(item)
        for target in (weak, strong):
            one = mp.Process(target=target, args=(tasks, results))
            one.start()
            one.join()
        found = []
        try:
            while True:
                found.append(results.get(timeout=0.5))
        except queue.Empty:
            print(found)

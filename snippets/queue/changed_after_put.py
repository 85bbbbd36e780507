# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# output = "free"
# why = "it is a race between two threads"
# ///
"""Lengthen a list after put(): how long was it when it was sent?"""

import multiprocessing as mp
import time
from statistics import median


def sent_length(queue):
    numbers = [0]
    queue.put(numbers)
    end = time.perf_counter() + 0.05
    while time.perf_counter() < end:
        numbers.append(0)
    return len(queue.get())


if __name__ == "__main__":
    print("length when sent, in 20 runs: min, median, max")
    for kind in (mp.Queue, mp.SimpleQueue):
        queue = kind()
        sent = [sent_length(queue) for _ in range(20)]
        print(
            f"{kind.__name__:11}",
            min(sent),
            round(median(sent)),
            max(sent),
        )

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
"""Look at a task: does it compute, how long, what would travel?"""

import array
import pickle
import time


def compute(size):
    return sum(i * i for i in range(size))


def add_one(number):
    return number + 1


TASKS = {  # the task, its argument, how often to repeat it
    "computing": (compute, 300_000, 1),
    "waiting": (time.sleep, 0.05, 1),
    "tiny": (add_one, 1, 100_000),
    "large array": (sum, array.array("d", range(1_000_000)), 1),
}


def look(task, argument, times):
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(times):
        result = task(argument)
    cpu = time.process_time() - cpu
    wall = time.perf_counter() - wall
    size = len(pickle.dumps(argument)) + len(pickle.dumps(result))
    return cpu / wall, wall / times, size


if __name__ == "__main__":
    print("task         on the CPU    seconds      bytes")
    for name, task in TASKS.items():
        share, seconds, size = max(look(*task) for _ in range(5))
        print(f"{name:13}{share:10.0%}{seconds:11.7f}{size:11,}")

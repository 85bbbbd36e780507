# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# systems = ["linux", "darwin"]
# timed = true
# output = "free"
# why = "times differ from run to run"
# ///
"""Seconds for one child, if importing this file takes a while."""

import multiprocessing as mp
import time

time.sleep(0.05)  # as long as the import of a larger library


def nothing():
    pass


def measure(method):
    start = time.perf_counter()
    p1 = mp.get_context(method).Process(target=nothing)
    p1.start()
    p1.join()
    return time.perf_counter() - start


if __name__ == "__main__":
    names = ["fork", "spawn", "forkserver", "fork A/A"]
    measure("forkserver")  # its server starts once
    seconds = {name: [] for name in names}
    for _ in range(5):  # in turns, there and back
        for name in names:
            seconds[name].append(measure(name.split()[0]))
        names.reverse()
    for name, row in seconds.items():
        print(f"{name:11}", *(f"{s:.4f}" for s in row))

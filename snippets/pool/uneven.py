# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Four long tasks come first: who gets them?"""

import multiprocessing as mp
import os
import time


def job(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass  # busy
    return os.getpid()


if __name__ == "__main__":
    tasks = [0.2] * 4 + [0] * 4
    with mp.Pool(2) as pool:
        pool.map(time.sleep, [0.3] * 2, chunksize=1)  # both awake
        for size in (4, 1):
            pids = pool.map(job, tasks, chunksize=size)
            long = [pids[:4].count(pid) for pid in set(pids)]
            print(f"chunksize={size}: the busier worker took", end=" ")
            print(max(long), "of 4 long tasks")

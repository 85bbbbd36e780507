# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# output = "free"
# why = "which worker takes which chunk is decided at run time"
# ///
"""map cuts the input into chunks; a worker takes a chunk at a time."""

import multiprocessing as mp
import os
import time


def job(n):
    time.sleep(0.01)
    return os.getpid()


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        pool.map(time.sleep, [0.3] * 2, chunksize=1)  # both awake
        for size in (1, 4, 8):
            pids = pool.map(job, range(16), chunksize=size)
            names = dict(zip(sorted(set(pids)), "AB"))
            row = "".join(names[pid] for pid in pids)
            chunks = [row[i : i + size] for i in range(0, 16, size)]
            print(f"chunksize={size}:", "|".join(chunks))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Three ways to hand out tasks: when does which result arrive?"""

import multiprocessing as mp
import time


def job(task):
    name, seconds = task
    time.sleep(seconds)
    print("  done:    ", name, flush=True)
    return name


if __name__ == "__main__":
    tasks = [("A", 0.6), ("B", 0), ("C", 1.2)]
    with mp.Pool(3) as pool:
        pool.map(time.sleep, [0.5] * 3, chunksize=1)  # all awake
        for way in (pool.map, pool.imap, pool.imap_unordered):
            print(way.__name__, flush=True)
            for name in way(job, tasks):
                print("  received:", name, flush=True)

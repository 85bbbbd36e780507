# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver", "spawn"]
# ///
"""How large are the chunks when nobody says? Count them."""

import multiprocessing as mp
import os
from itertools import groupby

WORKERS = 2


def who(_):
    return os.getpid()


if __name__ == "__main__":
    for tasks in (20, 100):
        # A new process for every chunk: its pid tells them apart.
        with mp.Pool(WORKERS, maxtasksperchild=1) as pool:
            pids = pool.map(who, range(tasks))
        sizes = [len(list(same)) for _, same in groupby(pids)]
        print(f"{tasks} tasks, {len(sizes)} chunks:", *sizes)
        quarter = -(-tasks // (4 * WORKERS))  # rounded up
        print(f"  {tasks} / (4 * {WORKERS}), rounded up:", quarter)

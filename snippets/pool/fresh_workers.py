# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver"]
# ///
"""maxtasksperchild replaces a worker after so many tasks."""

import multiprocessing as mp
import os


def who(_):
    return os.getpid()


def letters(pids):
    names = {}
    for pid in pids:
        names.setdefault(pid, "ABCDEF"[len(names)])
    return "".join(names[pid] for pid in pids)


if __name__ == "__main__":
    for limit in (None, 2):
        with mp.Pool(1, maxtasksperchild=limit) as pool:
            pids = pool.map(who, range(6), chunksize=1)
        print(f"maxtasksperchild={limit}:", letters(pids))

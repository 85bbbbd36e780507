# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# systems = ["linux"]
# output = "free"
# why = "the cores are those of the machine"
# ///
"""A process is not tied to a core, unless you tie it (Linux)."""

import multiprocessing as mp
import os


def job(pin):
    if pin:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print("pinned:    " if pin else "as started:", end=" ")
    print("may run on cores", os.sched_getaffinity(0))


if __name__ == "__main__":
    print("main:       may run on cores", os.sched_getaffinity(0))
    for pin in (False, True):
        p1 = mp.Process(target=job, args=(pin,))
        p1.start()
        p1.join()

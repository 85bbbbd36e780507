# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# output = "free"
# why = "the number of cores is that of the machine"
# ///
"""A process is not tied to a core, unless you tie it (Linux)."""

import multiprocessing as mp
import os


def job(pin):
    if pin:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    allowed = len(os.sched_getaffinity(0))
    print("pinned:" if pin else "as started:", allowed, "core(s)")


if __name__ == "__main__":
    print("main:", len(os.sched_getaffinity(0)), "core(s)")
    for pin in (False, True):
        p1 = mp.Process(target=job, args=(pin,))
        p1.start()
        p1.join()

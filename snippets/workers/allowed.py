# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# systems = ["linux"]
# output = "free"
# why = "Python 3.13 began to count what the process may use"
# ///
"""One core is allowed: who notices? (Linux)"""

import multiprocessing as mp
import os


def said(count):
    if count is None:
        return "not in this Python"
    return "the allowed one" if count == 1 else "all of the machine's"


if __name__ == "__main__":
    core = min(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    print("os.cpu_count:        ", said(os.cpu_count()))
    newer = getattr(os, "process_cpu_count", lambda: None)
    print("os.process_cpu_count:", said(newer()))
    with mp.Pool():
        workers = len(mp.active_children())
    print("workers of Pool():   ", said(workers))

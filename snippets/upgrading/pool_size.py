# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# systems = ["linux"]
# output = "free"
# why = "machines and Pythons differ"
# ///
"""Leave main one core: how many workers does a Pool start?"""

import multiprocessing as mp
import os


def workers():
    with mp.Pool() as pool:
        pool.map(abs, [1])
        return len(mp.active_children())


if __name__ == "__main__":
    one = min(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {one})
    print("cores of the machine:    ", os.cpu_count())
    print("cores main may use:      ", len(os.sched_getaffinity(0)))
    print("workers of a bare Pool():", workers())

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# output = "free"
# why = "the number of cores is that of the machine"
# ///
"""processes= counts worker processes, not cores."""

import multiprocessing as mp
import os

if __name__ == "__main__":
    # os.process_cpu_count is new in Python 3.13
    count = getattr(os, "process_cpu_count", os.cpu_count)
    print(f"{count.__name__}:", count())
    with mp.Pool():
        print("workers of Pool(): ", len(mp.active_children()))
    with mp.Pool(8):
        print("workers of Pool(8):", len(mp.active_children()))

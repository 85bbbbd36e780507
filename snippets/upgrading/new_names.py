# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# output = "free"
# why = "each version adds some"
# ///
"""Which of the newer names does this Python have?"""

import concurrent.futures as cf
import multiprocessing as mp
import multiprocessing.managers
import multiprocessing.queues
import os
import queue
import sys

NAMES = {
    "os.process_cpu_count": os,
    "queue.Queue.shutdown": queue.Queue,
    "mp.Queue.shutdown": mp.queues.Queue,
    "mp.Process.interrupt": mp.Process,
    "mp.Manager().set": mp.managers.SyncManager,
    "mp.Manager().list().copy": mp.managers.ListProxy,
    "ProcessPoolExecutor.kill_workers": cf.ProcessPoolExecutor,
    "concurrent.futures.InterpreterPoolExecutor": cf,
    "sys.set_lazy_imports": sys,
}

if __name__ == "__main__":
    for name, owner in NAMES.items():
        there = hasattr(owner, name.rpartition(".")[2])
        print("yes" if there else "no ", name)

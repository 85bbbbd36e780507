# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Wait for a result only as long as the worker lives."""

import multiprocessing as mp
import os
import queue


def job(results):
    os._exit(7)  # as if it had crashed
    results.put("never sent")


if __name__ == "__main__":
    results = mp.Queue()
    p1 = mp.Process(target=job, args=(results,))
    p1.start()
    while True:
        alive = p1.is_alive()  # asked before get()
        try:
            print("result:", results.get(timeout=1))
            break
        except queue.Empty:
            if not alive:
                print("no result; exit code", p1.exitcode)
                break
    p1.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# hangs = true
# limit = 3
# ///
"""The worker dies, and get() waits for what never comes."""

import multiprocessing as mp
import os


def job(results):
    os._exit(7)  # as if it had crashed
    results.put("never sent")


if __name__ == "__main__":
    results = mp.Queue()
    p1 = mp.Process(target=job, args=(results,))
    p1.start()
    print("waiting for the result ...")
    print("result:", results.get())

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# systems = ["linux", "darwin"]
# raises = "RuntimeError: A SemLock created in a fork context is being shared with a process in a spawn context"
# exit = 1
# ///
"""A lock of one context for a process of another."""

import multiprocessing as mp


def job(lock):
    with lock:
        print("the child has the lock")


if __name__ == "__main__":
    lock = mp.get_context("fork").Lock()
    process = mp.get_context("spawn").Process
    p1 = process(target=job, args=(lock,))
    p1.start()
    p1.join()

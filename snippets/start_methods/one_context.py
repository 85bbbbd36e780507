# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# ///
"""Lock and process from the same context."""

import multiprocessing as mp


def job(lock):
    with lock:
        print("the child has the lock")


if __name__ == "__main__":
    context = mp.get_context("spawn")
    lock = context.Lock()
    p1 = context.Process(target=job, args=(lock,))
    p1.start()
    p1.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""spawn starts an empty child: no lock is copied with it."""

import multiprocessing as mp
import threading
import time

lock = threading.Lock()


def hold():
    with lock:
        time.sleep(1)


def job():
    with lock:
        print("the child has the lock")


if __name__ == "__main__":
    threading.Thread(target=hold).start()
    p1 = mp.get_context("spawn").Process(target=job)
    p1.start()
    p1.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# hangs = true
# limit = 3
# ///
"""fork copies a lock that a thread holds, but not the thread."""

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
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

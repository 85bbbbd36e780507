# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# ///
"""Change one global from a thread, then from a process."""

import multiprocessing as mp
import threading

counter = 0


def job():
    global counter
    counter += 1
    print("    inside the job: counter =", counter)


if __name__ == "__main__":
    for kind in (threading.Thread, mp.Process):
        counter = 0
        print(kind.__name__)
        worker = kind(target=job)
        worker.start()
        worker.join()
        print("    back in main:   counter =", counter)

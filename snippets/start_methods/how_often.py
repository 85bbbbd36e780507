# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# systems = ["linux", "darwin"]
# output = "free"
# why = "who gets stuck is chance"
# ///
"""Ten children, each started while a thread uses a lock."""

import multiprocessing as mp
import sys
import threading
import time
import warnings

lock = threading.Lock()
over = threading.Event()


def busy():
    while not over.is_set():
        with lock:
            time.sleep(0.003)
        time.sleep(0.001)


def job():
    sys.exit(not lock.acquire(timeout=0.3))


def stuck(method):
    process = mp.get_context(method).Process
    workers = [process(target=job) for _ in range(10)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return sum(worker.exitcode for worker in workers)


if __name__ == "__main__":
    warnings.simplefilter("ignore")  # Python 3.12 and on warn of this
    threading.Thread(target=busy).start()
    for method in ("fork", "forkserver"):
        print(f"{method:10} stuck: {stuck(method)} of 10")
    over.set()

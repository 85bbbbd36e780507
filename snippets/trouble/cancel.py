# /// script
# requires-python = ">=3.9"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""What has been handed over can't be cancelled."""

import multiprocessing as mp
import time
from concurrent.futures import CancelledError, ProcessPoolExecutor


def prepare(*events):
    global begun, go_on
    begun, go_on = events


def job(number):
    begun.set()
    go_on.wait()
    return number


if __name__ == "__main__":
    prepare(mp.Event(), mp.Event())
    executor = ProcessPoolExecutor(
        1, initializer=prepare, initargs=(begun, go_on)
    )
    futures = [executor.submit(job, 0)]
    begun.wait()
    futures += [executor.submit(job, n) for n in range(1, 6)]
    while not futures[2].running():
        time.sleep(0.01)
    executor.shutdown(wait=False, cancel_futures=True)
    go_on.set()
    for future in futures:
        try:
            print("done:", future.result())
        except CancelledError:
            print("cancelled")

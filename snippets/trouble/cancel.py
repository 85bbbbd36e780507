# /// script
# requires-python = ">=3.9"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""What has begun can't be cancelled."""

import time
from concurrent.futures import CancelledError, ProcessPoolExecutor


def job(number):
    time.sleep(0.5)
    return number


if __name__ == "__main__":
    executor = ProcessPoolExecutor(1)
    futures = [executor.submit(job, n) for n in range(6)]
    while not futures[0].running():
        time.sleep(0.01)
    time.sleep(0.2)
    executor.shutdown(wait=True, cancel_futures=True)
    for future in futures:
        try:
            print("done:", future.result())
        except CancelledError:
            print("cancelled")

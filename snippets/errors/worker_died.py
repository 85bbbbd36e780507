# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "BrokenProcessPool: A process in the process pool was terminated abruptly"
# ///
"""A worker of an executor is gone in the middle of its work."""

import os
from concurrent.futures import ProcessPoolExecutor


def job(number):
    if number == 2:
        os._exit(1)  # as a crash or the out-of-memory killer would
    return number * number


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        print(list(executor.map(job, range(4))))

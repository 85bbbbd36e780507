# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""The same death in a ProcessPoolExecutor is reported."""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def job(n):
    if n == 2:
        os._exit(1)  # gone at once, without a word
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        print("waiting for map", flush=True)
        try:
            print(list(executor.map(job, range(4))))
        except BrokenProcessPool as error:
            print("BrokenProcessPool:", error)

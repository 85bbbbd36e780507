# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# hangs = true
# limit = 2
# ///
"""Each worker fails at its start, and the pool starts the next."""

import multiprocessing as mp
import time


def start():
    time.sleep(0.5)  # tries to reach it
    raise RuntimeError("no database here")


def square(number):
    return number * number


if __name__ == "__main__":
    with mp.Pool(1, initializer=start) as pool:
        print(pool.map(square, range(4)))

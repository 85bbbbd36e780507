# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# hangs = true
# limit = 6
# raises = "RuntimeError: bootstrapping phase"
# ///
"""A pool at the top level, without the guard."""

import multiprocessing as mp
import time


def square(n):
    return n * n


time.sleep(2)  # or the screen fills too fast to read
pool = mp.Pool(1)
print(pool.map(square, range(4)))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# hangs = true
# floods = true
# limit = 1.5
# ///
"""A Pool without the guard: its workers never come to work."""

import multiprocessing as mp


def square(number):
    return number * number


with mp.Pool(1) as pool:
    print(pool.map(square, range(4)))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""Each function a name of its own."""

import multiprocessing as mp


def square(number):
    return number * number


def cube(number):
    return number**3


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(square, [1, 2, 3]))

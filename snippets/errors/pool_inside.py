# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""All work inside the block."""

import multiprocessing as mp


def square(number):
    return number * number


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.map(square, [1, 2, 3]))
        print(pool.map(square, [4, 5, 6]))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""First the functions, then the pool."""

import multiprocessing as mp


def square(number):
    return number * number


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.apply(square, (3,)))

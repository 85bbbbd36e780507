# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver", "fork"]
# ///
"""The same Pool with the guard."""

import multiprocessing as mp


def square(number):
    return number * number


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(square, range(4)))

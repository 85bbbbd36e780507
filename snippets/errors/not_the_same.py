# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = "PicklingError: it's not the same object as __main__.job"
# ///
"""Two functions of one name: the later one is found by the name."""

import multiprocessing as mp


def job(number):
    return number * number


square = job


def job(number):
    return number**3


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(square, [1, 2, 3]))

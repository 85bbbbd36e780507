# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""wraps() gives the new function the name of the old one."""

import multiprocessing as mp
from functools import wraps


def loud(function):
    @wraps(function)
    def call(number):
        print("called with", number, flush=True)
        return function(number)

    return call


@loud
def square(number):
    return number * number


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(square, [1, 2, 3]))

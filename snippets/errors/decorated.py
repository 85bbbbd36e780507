# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = [
#   "AttributeError|PicklingError: Can't pickle local object",
#   "AttributeError: Can't get local object",
# ]
# ///
"""A decorator whose result has another name than the function."""

import multiprocessing as mp


def loud(function):
    def call(number):
        print("called with", number, flush=True)
        return function(number)

    return call


def square(number):
    return number * number


loud_square = loud(square)

if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(loud_square, [1, 2, 3]))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# raises = "RuntimeError: no database here"
# ///
"""An executor gives up at once and says why."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def start():
    raise RuntimeError("no database here")


def square(number):
    return number * number


if __name__ == "__main__":
    with ProcessPoolExecutor(1, initializer=start) as executor:
        try:
            print(executor.submit(square, 3).result())
        except BrokenProcessPool as error:
            print(error)

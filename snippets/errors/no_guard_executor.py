# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver"]
# exit = 1
# raises = [
#   "BrokenProcessPool: A process in the process pool",
#   "ConnectionResetError|EOFError|BrokenPipeError",
# ]
# ///
"""Without the guard, under forkserver: another message at the end."""

from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number * number


with ProcessPoolExecutor(1) as executor:
    print(list(executor.map(square, [1, 2, 3])))

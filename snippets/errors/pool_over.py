# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = "ValueError: Pool not running"
# ///
"""After the with block the pool takes no more work."""

import multiprocessing as mp


def square(number):
    return number * number


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.map(square, [1, 2, 3]))
    print(pool.map(square, [4, 5, 6]))

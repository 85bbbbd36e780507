# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""Return plain data: a list instead of a generator."""

import multiprocessing as mp


def squares(numbers):
    return [n * n for n in numbers]


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.apply(squares, ([1, 2, 3],)))

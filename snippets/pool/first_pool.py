# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Ten squares, made by four worker processes."""

import multiprocessing as mp


def square(n):
    return n * n


if __name__ == "__main__":
    with mp.Pool(4) as pool:
        print(pool.map(square, range(10)))

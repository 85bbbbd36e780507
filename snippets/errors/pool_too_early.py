# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# hangs = true
# limit = 3
# ///
"""The worker was forked before the function was there."""

import multiprocessing as mp

if __name__ == "__main__":
    pool = mp.Pool(1)


def square(number):
    return number * number


if __name__ == "__main__":
    print("waiting for the result ...", flush=True)
    print(pool.apply(square, (3,)))

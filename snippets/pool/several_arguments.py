# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Several arguments for each call: starmap, zip, partial."""

import multiprocessing as mp
from functools import partial


def power(base, exponent):
    return base**exponent


if __name__ == "__main__":
    bases, exponents = [2, 3, 10], [3, 2, 4]
    with mp.Pool(2) as pool:
        print(pool.starmap(power, [(2, 3), (3, 2), (10, 4)]))
        print(pool.starmap(power, zip(bases, exponents)))
        print(pool.map(partial(power, exponent=2), bases))

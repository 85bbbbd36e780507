# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Several arguments for each call: starmap."""

import multiprocessing as mp


def power(base, exponent):
    return base**exponent


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.starmap(power, [(2, 3), (3, 2), (10, 4)]))

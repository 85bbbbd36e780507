# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A callback that cannot fail: it stores, and main does the rest."""

import multiprocessing as mp


def square(number):
    return number * number


if __name__ == "__main__":
    arrived = []
    with mp.Pool(1) as pool:
        pool.apply_async(square, (3,), callback=arrived.append)
        other = pool.apply_async(square, (4,))
        print("the other task:", other.get())
    print("arrived:", arrived)

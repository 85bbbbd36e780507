# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Many values by apply_async, and the same by map."""

import multiprocessing as mp


def square(n):
    return n * n


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        handles = [pool.apply_async(square, (n,)) for n in range(10)]
        print("apply_async:", [handle.get() for handle in handles])
        print("map:        ", pool.map(square, range(10)))

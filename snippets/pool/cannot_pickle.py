# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "PicklingError: Can't pickle"
# ///
"""A lambda has no name by which a worker could find it."""

import multiprocessing as mp

if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.map(lambda n: n * n, range(4)))

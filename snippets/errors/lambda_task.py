# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver", "fork"]
# exit = 1
# raises = [
#   "PicklingError: Can't pickle <function <lambda> at 0x",
# ]
# ///
"""A lambda is called <lambda>; no process can look that name up."""

import multiprocessing as mp

if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(lambda number: number * number, range(4)))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""One by index, all by slice, in loops as a list."""

import multiprocessing as mp

if __name__ == "__main__":
    array = mp.Array("i", [1, 2, 3])
    print(array[0], array[:], sum(array))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# exit = 1
# raises = "ValueError: bad typecode (must be"
# ///
"""The codes of the module array are not those of multiprocessing."""

import array
import multiprocessing as mp

if __name__ == "__main__":
    print("multiprocessing:", mp.Array("c", b"text").value)
    print("array:", array.array("c", b"text"))

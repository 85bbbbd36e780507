# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "AttributeError: has no attribute 'value'"
# ///
""".value belongs to Value; an Array is read by index or slice."""

import multiprocessing as mp

if __name__ == "__main__":
    array = mp.Array("i", [1, 2, 3])
    print("index:", array[0])
    print("slice:", array[:])
    print("text: ", mp.Array("c", b"only for bytes").value)
    print(array.value)

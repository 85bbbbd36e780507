# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# output = "free"
# why = "each version of Python has its own lists"
# ///
"""Type codes: the list of multiprocessing and that of array."""

import array
from multiprocessing.sharedctypes import typecode_to_type

if __name__ == "__main__":
    ours, others = set(typecode_to_type), set(array.typecodes)
    print("only in multiprocessing:", *sorted(ours - others))
    print("only in array:          ", *sorted(others - ours))

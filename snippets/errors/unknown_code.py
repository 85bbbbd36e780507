# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# exit = 1
# raises = [
#   "TypeError: this type has no size",
#   "TypeError: bad typecode",
# ]
# ///
"""Each type code is one letter of a fixed list."""

import multiprocessing as mp

if __name__ == "__main__":
    mp.Value("x", 0)

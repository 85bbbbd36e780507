# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "TypeError"
# ///
"""A type code that does not exist."""

import multiprocessing as mp

if __name__ == "__main__":
    print(mp.Value("i", 1).value)
    print(mp.Value("x", 1).value)

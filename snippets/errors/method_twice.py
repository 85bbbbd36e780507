# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# exit = 1
# raises = "RuntimeError: context has already been set"
# ///
"""The start method can be set once for the whole program."""

import multiprocessing as mp

if __name__ == "__main__":
    mp.set_start_method("spawn")
    mp.set_start_method("spawn")

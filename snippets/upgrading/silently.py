# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "forkserver"]
# ///
"""No error anywhere: the child only has other values."""

import multiprocessing as mp
import os

verbose = False
cache = {}


def job():
    print("verbose:          ", verbose)
    print("entries in cache: ", len(cache))
    print("patch in place:   ", os.getlogin is str)


if __name__ == "__main__":
    verbose = True  # as an option of the command line would
    cache["table"] = list(range(1000))
    os.getlogin = str  # a patch, as a test would make it
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

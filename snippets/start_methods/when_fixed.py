# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver"]
# ///
"""The first use of a start method fixes it."""

import multiprocessing as mp

if __name__ == "__main__":
    print("at first:    ", mp.get_start_method(allow_none=True))
    mp.Lock()
    print("after Lock():", mp.get_start_method(allow_none=True))
    try:
        mp.set_start_method("spawn")
    except RuntimeError as error:
        print("RuntimeError:", error)

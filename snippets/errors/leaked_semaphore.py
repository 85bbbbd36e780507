# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# leaks = "the warning is what it shows"
# ///
"""os._exit() skips the cleaning up: a lock stays behind."""

import multiprocessing as mp
import os

if __name__ == "__main__":
    lock = mp.Lock()
    print("leaving", flush=True)
    os._exit(0)

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# ///
"""sys.exit() leaves and cleans up."""

import multiprocessing as mp
import sys

if __name__ == "__main__":
    lock = mp.Lock()
    print("leaving", flush=True)
    sys.exit(0)

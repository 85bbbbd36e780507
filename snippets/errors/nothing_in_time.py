# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# exit = 1
# raises = "Empty"
# ///
"""Nothing came into the queue in time."""

import multiprocessing as mp

if __name__ == "__main__":
    results = mp.Queue()
    print(results.get(timeout=0.2))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# exit = 1
# raises = "BrokenProcessPool: A child process terminated abruptly"
# ///
"""An executor gets another task after a worker has died."""

import os
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        died = executor.submit(os._exit, 1).exception()
        print("first task:", type(died).__name__)
        executor.submit(abs, -7)

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# exit = 1
# raises = "OSError: AF_UNIX path too long"
# ///
"""A socket in a temporary folder with a long name."""

import os
import tempfile
from multiprocessing.connection import Listener

if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="deep" * 30) as folder:
        address = os.path.join(folder, "socket")
        with Listener(address, family="AF_UNIX"):
            print("listening")

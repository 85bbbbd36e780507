# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# ///
"""A socket in a temporary folder with a short name."""

import os
import tempfile
from multiprocessing.connection import Listener

if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        address = os.path.join(folder, "socket")
        with Listener(address, family="AF_UNIX"):
            print("listening")

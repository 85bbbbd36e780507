# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# raises = [
#   "AttributeError: Can't get attribute 'job' on <module '__main__'",
#   "AttributeError: module '__main__' has no attribute 'job'",
# ]
# ///
"""A program that is in no file, as in a notebook or at the prompt."""

import subprocess
import sys

TYPED = """
import multiprocessing as mp

def job():
    print("job ran")

if __name__ == "__main__":
    p1 = mp.get_context("spawn").Process(target=job)
    p1.start()
    p1.join()
    print("exitcode of the child:", p1.exitcode)
"""

if __name__ == "__main__":
    subprocess.run([sys.executable, "-c", TYPED])

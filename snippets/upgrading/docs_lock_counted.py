# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# output = "free"
# why = "it fails where fork is not the default"
# ///
"""Run the documentation's example by itself, and look at what came."""

import subprocess
import sys
from multiprocessing import Lock, Process, get_start_method


def f(lock, i):
    lock.acquire()
    try:
        print("hello world", i)
    finally:
        lock.release()


def example():
    lock = Lock()
    for num in range(10):
        Process(target=f, args=(lock, num)).start()


if __name__ == "__main__":
    if sys.argv[1:] == ["example"]:
        example()
    else:
        command = [sys.executable, __file__, "example"]
        done = subprocess.run(command, capture_output=True, text=True)
        whole = done.stdout.count("hello") == 10
        print("start method:     ", get_start_method())
        print("all its lines:    ", "yes" if whole else "no")
        failed = "FileNotFoundError" in done.stderr
        print("FileNotFoundError:", "yes" if failed else "no")

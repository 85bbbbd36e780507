# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# raises = "ValueError: no good"
# ///
"""Four ways for a process to end, and the exit code of each."""

import multiprocessing as mp
import sys
import time


def returns():
    return 42


def raises():
    raise ValueError("no good")


def exits():
    sys.exit(3)


def sleeps():
    time.sleep(60)


if __name__ == "__main__":
    for job in (returns, raises, exits, sleeps):
        p1 = mp.Process(target=job)
        p1.start()
        if job is sleeps:
            p1.terminate()
        p1.join()
        print(f"{job.__name__:8}exitcode = {p1.exitcode}")

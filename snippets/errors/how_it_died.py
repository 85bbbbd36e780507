# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver", "fork"]
# systems = ["linux", "darwin"]
# raises = "ValueError: no such picture"
# ///
"""Give the task a process: its exit code says how it died."""

import ctypes
import faulthandler
import multiprocessing as mp
import os
import signal


def raises():
    raise ValueError("no such picture")


def too_large():
    os.kill(os.getpid(), signal.SIGKILL)  # as the system would


def bad_library():
    faulthandler.enable()  # as `python -X faulthandler` does
    ctypes.string_at(0)  # reads memory that is nobody's


if __name__ == "__main__":
    for job in raises, too_large, bad_library:
        p1 = mp.Process(target=job)
        p1.start()
        p1.join()
        print(job.__name__, p1.exitcode, flush=True)

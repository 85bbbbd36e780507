# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# output = "free"
# why = "process ids differ from run to run"
# ///
"""Each process has a name, an id, and a parent."""

import multiprocessing as mp
import os


def show():
    name = mp.current_process().name
    print(f"{name:12} {os.getpid():8} {os.getppid():10}")


if __name__ == "__main__":
    print("name              pid  getppid()")
    show()
    p1 = mp.Process(target=show)
    p2 = mp.Process(target=show, name="my-worker")
    for process in (p1, p2):
        process.start()
        process.join()

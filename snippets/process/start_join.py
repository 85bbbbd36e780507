# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# ///
"""start() returns at once, join() waits."""

import multiprocessing as mp
import time


def job():
    time.sleep(1)
    print("    job is done")


if __name__ == "__main__":
    p1 = mp.Process(target=job)
    p1.start()
    print("start() returned; alive:", p1.is_alive())
    p1.join()
    print("join() returned;  alive:", p1.is_alive())

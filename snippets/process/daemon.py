# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# ///
"""At its end, main waits for its children, but not for daemons."""

import multiprocessing as mp
import time


def job(name, seconds):
    time.sleep(seconds)
    print(name, "has finished")


if __name__ == "__main__":
    p1 = mp.Process(
        target=job, args=("daemonic child", 50), daemon=True
    )
    p2 = mp.Process(target=job, args=("ordinary child", 1))
    p1.start()
    p2.start()
    print("last line of main")

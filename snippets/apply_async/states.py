# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""ready() and successful(), before and after."""

import multiprocessing as mp
import time


def job(n):
    time.sleep(0.5)
    return n * n


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        handle = pool.apply_async(job, (3,))
        print("ready:     ", handle.ready())
        try:
            print(handle.successful())
        except ValueError:
            print("successful: ValueError, too early to say")
        handle.wait()
        print("ready:     ", handle.ready())
        print("successful:", handle.successful())
        print("get:       ", handle.get())

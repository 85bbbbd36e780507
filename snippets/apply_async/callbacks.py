# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""callback and error_callback: who calls them, and where?"""

import multiprocessing as mp
import os
import threading


def divide(n):
    return 12 / n, os.getpid()


def good(result):
    value, pid = result
    print("callback:      ", value)
    print("  in the worker:     ", pid == os.getpid())
    main = threading.main_thread()
    print("  in the main thread:", threading.current_thread() is main)


def bad(error):
    print("error_callback:", error)


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        for n in (3, 0):
            pool.apply_async(
                divide, (n,), callback=good, error_callback=bad
            )
        pool.close()
        pool.join()

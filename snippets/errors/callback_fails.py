# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "AssertionError: Cannot have cache with result_han"
# ///
"""A callback fails: no more results, not even of other tasks."""

import multiprocessing as mp
import threading

called = threading.Event()


def square(number):
    return number * number


def fails(result):
    called.set()
    raise ValueError(f"nowhere to put {result}")


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        pool.apply_async(square, (3,), callback=fails)
        other = pool.apply_async(square, (4,))
        called.wait()
        other.wait(timeout=1)  # without a limit it waits forever
        print("the other task is ready:", other.ready())

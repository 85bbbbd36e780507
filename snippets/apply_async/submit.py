# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""submit is apply_async of the ProcessPoolExecutor."""

import multiprocessing as mp
import time
from concurrent.futures import ProcessPoolExecutor


def power(base, exponent):
    time.sleep(0.5)
    return base**exponent


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        handle = pool.apply_async(power, (2, 5))
        print("Pool:    ", handle.get())

    with ProcessPoolExecutor(2) as executor:
        future = executor.submit(power, 2, 5)
        print("done in the block:   ", future.done())
    print("done after the block:", future.done())
    print("Executor:", future.result())

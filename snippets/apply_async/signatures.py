# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""What map and apply_async ask for, and both at work."""

import inspect
import multiprocessing as mp
from multiprocessing.pool import Pool


def power(base, exponent=2):
    return base**exponent


if __name__ == "__main__":
    for call in (Pool.map, Pool.apply_async):
        for name in inspect.signature(call).parameters:
            print("" if name == "self" else f"  {name}", end="")
        print("   <-", call.__name__)

    with mp.Pool(2) as pool:
        print(pool.map(power, [2, 3]))
        print(pool.apply_async(power, (2,)).get())
        print(pool.apply_async(power, (2,), {"exponent": 5}).get())

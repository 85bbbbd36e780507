# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Which functions can be sent to a worker?"""

import multiprocessing as mp
from functools import partial


def add(n, more=1):
    return n + more


def make():
    def inner(n):
        return n + 1

    return inner


if __name__ == "__main__":
    functions = {
        "top-level function": add,
        "partial of it": partial(add, more=10),
        "built-in function": abs,
        "method of a list": [1, 1, 2].count,
        "function in a function": make(),
        "lambda": lambda n: n + 1,
    }
    with mp.Pool(1) as pool:
        for name, function in functions.items():
            try:
                print(f"{name}:", pool.map(function, [1, 2]))
            except Exception:  # which one differs by Python version
                print(f"{name}: cannot be sent")

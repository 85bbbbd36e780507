# /// script
# requires-python = ">=3.9"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""One task kills its worker; the others are done all the same."""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def square(number):
    if number == 3:
        os._exit(1)  # as if C code had crashed
    return number**2


def all_at_once(numbers):
    with ProcessPoolExecutor(2) as executor:
        futures = {n: executor.submit(square, n) for n in numbers}
    broken = BrokenProcessPool
    return {
        n: future.result()
        for n, future in futures.items()
        if not isinstance(future.exception(), broken)
    }


def one_by_one(numbers):
    found = {}
    for number in numbers:
        found |= all_at_once([number])
    return found


if __name__ == "__main__":
    found = all_at_once(range(6))
    print("6 results at once:", len(found) == 6)
    found |= one_by_one(n for n in range(6) if n not in found)
    print({n: found.get(n) for n in range(6)})

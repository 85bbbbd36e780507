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
    futures = {}
    with ProcessPoolExecutor(2) as executor:
        try:
            for n in numbers:
                futures[n] = executor.submit(square, n)
        except BrokenProcessPool:
            pass  # a worker died before all were submitted
    return {
        n: future.result()
        for n, future in futures.items()
        if not isinstance(future.exception(), BrokenProcessPool)
    }


def in_halves(numbers):
    """The results of all but those that kill their worker."""
    found = all_at_once(numbers)
    left = [n for n in numbers if n not in found]
    if left and len(numbers) > 1:
        middle = (len(left) + 1) // 2
        found |= in_halves(left[:middle])
        found |= in_halves(left[middle:])
    return found


if __name__ == "__main__":
    found = in_halves(range(6))
    print({n: found.get(n) for n in range(6)})

"""Products of matrices by NumPy, whose library has threads of its own."""

from __future__ import annotations

import multiprocessing as mp
import os
from pathlib import Path

from command import main
from contest import Contest

SIZE, PRODUCTS, TASKS = 600, 4, 4
# What the libraries that NumPy may be built with read when they are loaded.
NAMES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def products(_):
    """Sums of products of matrices of ones; how many threads this process has now."""
    import numpy

    ones = numpy.ones((SIZE, SIZE))
    total = sum(int((ones @ ones)[0, 0]) for _ in range(PRODUCTS))
    tasks = Path("/proc/self/task")
    return total, len(list(tasks.iterdir())) if tasks.is_dir() else None


def _threads(count):
    for name in NAMES:
        os.environ.pop(name, None)
        if count:
            os.environ[name] = str(count)


def _alone(timer, threads):
    _threads(threads)
    products(0)  # the library is loaded
    with timer:
        return sum(products(n)[0] for n in range(TASKS))


def _pool(timer, threads):
    _threads(threads)
    with mp.get_context("spawn").Pool(2) as pool:
        pool.map(products, range(4), 1)  # loaded in both workers
        with timer:
            return sum(total for total, _ in pool.map(products, range(TASKS), 1))


WAYS = {
    "serial, 1 thread": lambda _, timer: _alone(timer, 1),
    "serial, own threads": lambda _, timer: _alone(timer, None),
    "Pool(2), 1 thread": lambda _, timer: _pool(timer, 1),
    "Pool(2), own threads": lambda _, timer: _pool(timer, None),
}


def counted():
    """How many threads a process has after a product, without and with a limit."""
    found = {}
    for key, threads in (("own", None), ("limited", 1)):
        _threads(threads)
        with mp.get_context("spawn").Pool(1) as pool:
            found[key] = pool.apply(products, (0,))[1]
    return {**found, "library": f"NumPy {_version()}"}


def _version():
    from importlib.metadata import version

    return version("numpy")


if __name__ == "__main__":
    contest = Contest("libraries", WAYS, ["products"], rounds=7, tasks=TASKS)
    contest.constants = counted
    main(contest, __file__)

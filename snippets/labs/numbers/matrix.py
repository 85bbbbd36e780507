"""Multiplies matrices; workers import this file."""

import numpy as np
from threadpoolctl import threadpool_info, threadpool_limits

SIZE = 300


def hold():
    """One thread from now on; NumPy has been loaded above."""
    threadpool_limits(1)


def threads(_):
    """Threads that the numeric library uses in this process."""
    return max((p["num_threads"] for p in threadpool_info()), default=1)


def product(seed):
    """The sum of the elements of a product of random matrices."""
    a, b = np.random.default_rng(seed).random((2, SIZE, SIZE))
    for _ in range(4):
        a = a @ b / SIZE
    return float(a.sum())

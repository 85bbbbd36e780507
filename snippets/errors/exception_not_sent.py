# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# hangs = true
# limit = 3
# ///
"""An exception that wants two arguments cannot be rebuilt."""

import multiprocessing as mp


class BadNumber(Exception):
    def __init__(self, number, reason):
        super().__init__(f"{number}: {reason}")


def job(number):
    raise BadNumber(number, "too large")


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        pool.apply(job, (3,))

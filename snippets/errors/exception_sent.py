# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""Hand the same arguments on: then it can be rebuilt."""

import multiprocessing as mp


class BadNumber(Exception):
    def __init__(self, number, reason):
        super().__init__(number, reason)


def job(number):
    raise BadNumber(number, "too large")


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        try:
            pool.apply(job, (3,))
        except BadNumber as error:
            print("raised:", repr(error))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A Lock and a Queue as arguments of a pool's task."""

import multiprocessing as mp


def job(thing):
    return "arrived"


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        for thing in (mp.Lock(), mp.Queue()):
            try:
                print(pool.apply_async(job, (thing,)).get())
            except RuntimeError as error:
                print(error)

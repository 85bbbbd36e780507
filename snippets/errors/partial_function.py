# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver", "fork"]
# ///
"""At the top level, with partial() for what it should remember."""

import multiprocessing as mp
from functools import partial


def job(factor, number):
    print(factor * number)


def main(factor):
    p1 = mp.Process(target=partial(job, factor), args=(3,))
    p1.start()
    p1.join()


if __name__ == "__main__":
    main(10)

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""The workers of an executor are not daemons."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor


def job(number):
    p1 = mp.Process(target=print, args=(number * number,))
    p1.start()
    p1.join()


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        list(executor.map(job, [1, 2, 3]))

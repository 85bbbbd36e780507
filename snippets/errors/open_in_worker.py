# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""Send the path and open the file where it is read."""

import multiprocessing as mp


def job(path):
    with open(path) as file:
        print(file.readlines()[-1].strip())


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        pool.apply(job, (__file__,))

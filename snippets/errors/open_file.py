# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = [
#   "TypeError: cannot pickle '_io.TextIOWrapper' object",
#   "TypeError: cannot pickle 'TextIOWrapper' instances",
# ]
# ///
"""An open file, a lock of threads, a generator: none can be sent."""

import multiprocessing as mp


def job(file):
    print(file.readlines()[-1].strip())


if __name__ == "__main__":
    with open(__file__) as file, mp.Pool(1) as pool:
        pool.apply(job, (file,))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "forkserver"]
# ///
"""What a child needs is passed to it: the same under each method."""

import multiprocessing as mp
import os

verbose = False
cache = {}


def prepare(options, table):
    global verbose
    verbose = options["verbose"]
    cache["table"] = table
    os.getlogin = str


def job(number):
    ours = os.getlogin is str
    return f"task {number}: {verbose}, {len(cache)}, {ours}"


if __name__ == "__main__":
    given = ({"verbose": True}, list(range(1000)))
    with mp.Pool(2, prepare, given) as pool:
        for line in pool.map(job, range(2)):
            print(line)

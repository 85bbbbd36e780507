# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "forkserver"]
# ///
"""What a child needs is passed to it: the same under each method."""

import json
import multiprocessing as mp

verbose = False
cache = {}


def prepare(options, table):
    global verbose
    verbose = options["verbose"]
    cache["table"] = table
    json.dumps = str


def job(number):
    ours = json.dumps is str
    return f"task {number}: {verbose}, {len(cache)}, {ours}"


if __name__ == "__main__":
    given = ({"verbose": True}, list(range(1000)))
    with mp.Pool(2, prepare, given) as pool:
        for line in pool.map(job, range(2)):
            print(line)

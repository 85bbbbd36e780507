# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A shared Array beside a plain list."""

import multiprocessing as mp


def job(shared, plain):
    shared[0] = 100
    shared[1:3] = [20, 30]
    plain[0] = 100


if __name__ == "__main__":
    shared = mp.Array("i", [1, 2, 3, 4])
    plain = [1, 2, 3, 4]
    p1 = mp.Process(target=job, args=(shared, plain))
    p1.start()
    p1.join()
    print("Array:", shared[:], "length", len(shared))
    print("list: ", plain)

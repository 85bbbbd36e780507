# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# output = "unordered"
# hangs = true
# limit = 3
# ///
"""Two locks, taken in opposite order: each waits for the other."""

import multiprocessing as mp
import time


def transfer(first, second, name, gate):
    gate.wait()  # both start at once
    with first:
        print(name, "has one lock, wants the other")
        time.sleep(1)
        with second:
            print(name, "has both")


if __name__ == "__main__":
    a, b, gate = mp.Lock(), mp.Lock(), mp.Barrier(2)
    p1 = mp.Process(target=transfer, args=(a, b, "p1", gate))
    p2 = mp.Process(target=transfer, args=(b, a, "p2", gate))
    p1.start()
    p2.start()
    p1.join()
    p2.join()

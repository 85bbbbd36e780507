# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""The three steps of += by hand, in the order that loses one."""

import multiprocessing as mp


def first(total, both_read, written):
    value = total.value
    both_read.wait()
    total.value = value + 1
    print("adds 1: read", value, "wrote", value + 1, flush=True)
    written.set()


def second(total, both_read, written):
    value = total.value
    both_read.wait()
    written.wait()
    total.value = value + 3
    print("adds 3: read", value, "wrote", value + 3, flush=True)


if __name__ == "__main__":
    total = mp.Value("i", 10)
    shared = (total, mp.Barrier(2), mp.Event())
    p1 = mp.Process(target=first, args=shared)
    p2 = mp.Process(target=second, args=shared)
    p1.start()
    p2.start()
    p1.join()
    p2.join()
    print("10 + 1 + 3 =", total.value)

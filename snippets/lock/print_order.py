# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Who prints first did not have to write first."""

import multiprocessing as mp


def first(total, lock, written, printed):
    with lock:
        total.value += 1
        mine = total.value
    written.set()
    printed.wait()  # held up on the way to the screen
    print("adds 1: total is now", mine, flush=True)


def second(total, lock, written, printed):
    written.wait()
    with lock:
        total.value += 3
        mine = total.value
    print("adds 3: total is now", mine, flush=True)
    printed.set()


if __name__ == "__main__":
    total, lock = mp.Value("i", 0), mp.Lock()
    shared = (total, lock, mp.Event(), mp.Event())
    p1 = mp.Process(target=first, args=shared)
    p2 = mp.Process(target=second, args=shared)
    p1.start()
    p2.start()
    p1.join()
    p2.join()
    print("total:", total.value)

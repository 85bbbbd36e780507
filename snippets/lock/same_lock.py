# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# leaks = "the lock that each child makes on import is never cleaned up"
# ///
"""The main process holds a lock. Whom does that keep out?"""

import multiprocessing as mp

of_the_file = mp.Lock()


def knock(name, lock):
    got_it = lock.acquire(timeout=0.3)
    print(f"{name}:", "walks in" if got_it else "must wait")


def child(passed):
    knock("passed in args   ", passed)
    knock("made in the child", mp.Lock())
    knock("global of file   ", of_the_file)


if __name__ == "__main__":
    lock = mp.Lock()
    with lock, of_the_file:
        p1 = mp.Process(target=child, args=(lock,))
        p1.start()
        p1.join()

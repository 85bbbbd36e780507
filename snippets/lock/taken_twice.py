# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Watch the lock of a Value while += runs."""

import multiprocessing as mp


class Watched:
    def __init__(self, lock):
        self.lock = lock

    def acquire(self):
        self.lock.acquire()
        print("  taken")

    def release(self):
        print("  given back")
        self.lock.release()

    def __enter__(self):
        self.acquire()

    def __exit__(self, *error):
        self.release()


if __name__ == "__main__":
    print("lock of a Value:", type(mp.Value("i").get_lock()).__name__)
    total = mp.Value("i", 0, lock=Watched(mp.RLock()))
    print("total.value += 1")
    total.value += 1
    print("with total.get_lock(): total.value += 1")
    with total.get_lock():
        total.value += 1

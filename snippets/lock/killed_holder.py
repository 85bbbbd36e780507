# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A process is killed while it holds the lock, with or not."""

import multiprocessing as mp
import time


def job(lock, has_it):
    with lock:
        has_it.set()
        time.sleep(60)


if __name__ == "__main__":
    lock, has_it = mp.Lock(), mp.Event()
    p1 = mp.Process(target=job, args=(lock, has_it))
    p1.start()
    has_it.wait()
    p1.kill()
    p1.join()
    print("the holder lives:", p1.is_alive())
    print("we get the lock: ", lock.acquire(timeout=1))

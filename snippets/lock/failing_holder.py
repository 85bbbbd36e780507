# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# raises = "RuntimeError: in the middle"
# ///
"""A process fails while it holds the lock: who gets it next?"""

import multiprocessing as mp


def careless(lock):
    lock.acquire()
    raise RuntimeError("in the middle")
    lock.release()


def careful(lock):
    lock.acquire()
    try:
        raise RuntimeError("in the middle")
    finally:
        lock.release()


def with_block(lock):
    with lock:
        raise RuntimeError("in the middle")


if __name__ == "__main__":
    for job in (careless, careful, with_block):
        lock = mp.Lock()
        p1 = mp.Process(target=job, args=(lock,))
        p1.start()
        p1.join()
        print(f"after {job.__name__}:", lock.acquire(timeout=1))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""An RLock may be taken again by the process that has it."""

import multiprocessing as mp


def job(lock):
    with lock:
        print("has the lock", flush=True)
        with lock:
            print("has it twice")


if __name__ == "__main__":
    lock = mp.RLock()
    p1 = mp.Process(target=job, args=(lock,))
    p1.start()
    p1.join()

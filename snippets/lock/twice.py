# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# hangs = true
# limit = 2
# ///
"""Taking the same lock twice waits for ever."""

import multiprocessing as mp


def job(lock):
    with lock:
        print("has the lock", flush=True)
        with lock:
            print("has it twice")


if __name__ == "__main__":
    lock = mp.Lock()
    p1 = mp.Process(target=job, args=(lock,))
    p1.start()
    p1.join()

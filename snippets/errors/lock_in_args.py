# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver", "spawn", "fork"]
# ///
"""A lock made behind the guard and passed to the child."""

import multiprocessing as mp


def job(lock):
    with lock:
        print("job ran")


if __name__ == "__main__":
    lock = mp.Lock()
    p1 = mp.Process(target=job, args=(lock,))
    p1.start()
    p1.join()

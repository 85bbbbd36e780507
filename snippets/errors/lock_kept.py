# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver", "fork"]
# ///
"""The lock of main, passed on; main keeps it until the child ends."""

import multiprocessing as mp


def job(lock):
    with lock:
        print("job ran")


if __name__ == "__main__":
    lock = mp.Lock()
    p1 = mp.Process(target=job, args=(lock,))
    p1.start()
    p1.join()

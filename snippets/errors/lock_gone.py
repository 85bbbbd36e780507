# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# raises = "FileNotFoundError: [Errno 2] No such file or directory"
# ///
"""Main does not wait, and at its end the lock goes."""

import multiprocessing as mp


def job(lock):
    with lock:
        print("job ran")


if __name__ == "__main__":
    lock = mp.Lock()
    p1 = mp.Process(target=job, args=(lock,))
    p1.start()

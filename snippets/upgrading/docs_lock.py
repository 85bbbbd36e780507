# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver"]
# output = "free"
# why = "how many children are quick enough differs from run to run"
# raises = "FileNotFoundError: [Errno 2] No such file or directory"
# ///
"""The Lock example of Python's documentation (cpython#116526)."""

from multiprocessing import Lock, Process


def f(lock, i):
    lock.acquire()
    try:
        print("hello world", i)
    finally:
        lock.release()


if __name__ == "__main__":
    lock = Lock()

    for num in range(10):
        Process(target=f, args=(lock, num)).start()

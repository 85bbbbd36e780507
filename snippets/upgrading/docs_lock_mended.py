# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver", "fork"]
# output = "unordered"
# ///
"""The same example, mended: main keeps the processes and joins them."""

from multiprocessing import Lock, Process


def f(lock, i):
    with lock:
        print("hello world", i)


if __name__ == "__main__":
    lock = Lock()
    workers = [Process(target=f, args=(lock, num)) for num in range(10)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

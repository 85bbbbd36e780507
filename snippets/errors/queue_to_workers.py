# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Workers get the queue when they start."""

import multiprocessing as mp


def start(queue):
    global results
    results = queue


def job(number):
    results.put(number * number)


if __name__ == "__main__":
    queue = mp.Queue()
    with mp.Pool(2, initializer=start, initargs=(queue,)) as pool:
        pool.apply(job, (3,))
        print("got", queue.get())

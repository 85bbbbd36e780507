# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Give the Value to each worker when it starts."""

import multiprocessing as mp


def start(shared):
    global count
    count = shared


def job(number):
    with count.get_lock():
        count.value += number


if __name__ == "__main__":
    total = mp.Value("i", 0)
    with mp.Pool(2, initializer=start, initargs=(total,)) as pool:
        pool.map(job, range(10))
    print("total:", total.value)

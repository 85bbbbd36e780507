# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# hangs = true
# limit = 2
# ///
"""Room for 50 inputs, and chunks of 100."""

import multiprocessing as mp
import threading

room = threading.Semaphore(50)


def inputs():
    for number in range(3_000):
        room.acquire()
        yield number


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        for _ in pool.imap(abs, inputs(), chunksize=100):
            room.release()
    print("done")

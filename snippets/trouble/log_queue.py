# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# output = "unordered"
# ///
"""All workers log through one queue, into one place."""

import logging
import multiprocessing as mp
import sys
from logging.handlers import QueueHandler, QueueListener


def set_up(queue):
    root = logging.getLogger()
    root.setLevel("INFO")
    root.handlers = [QueueHandler(queue)]


def job(number):
    logging.info("task %d", number)
    if number == 2:
        logging.error("task %d went wrong", number)


if __name__ == "__main__":
    queue = mp.Queue()
    place = logging.StreamHandler(sys.stdout)
    place.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    listener = QueueListener(queue, place)
    with mp.Pool(2, set_up, (queue,)) as pool:
        listener.start()  # a thread: after the workers
        pool.map(job, range(4))
        pool.close()
        pool.join()  # what they logged is in the queue
    listener.stop()
    queue.close()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Are the workers' log messages seen?"""

import logging
import multiprocessing as mp
import sys


def job():
    logging.info("from the worker")


if __name__ == "__main__":
    logging.basicConfig(level="INFO", stream=sys.stdout)
    logging.info("from the program")
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

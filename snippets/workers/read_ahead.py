# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# output = "free"
# why = "a busy machine may pause before all is read"
# ///
"""You have used one result. How many inputs have been read?"""

import multiprocessing as mp
import threading
import time
from concurrent.futures import ProcessPoolExecutor

INPUTS = 3_000
room = threading.Semaphore(50)


def inputs():
    global read
    for read in range(1, INPUTS + 1):  # counts what has been read
        yield read * read


def inputs_when_there_is_room():
    for number in inputs():
        room.acquire()
        yield number


def look(name, results):
    for position, _ in enumerate(results):
        if position == 0:
            before = 0
            while read > before:  # until it stops reading
                before = read
                time.sleep(0.4)
            print(f"{name:15}{read:6,} of {INPUTS:,}")
        room.release()  # one result used: room for an input


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        limited = inputs_when_there_is_room()
        look("imap, limited", pool.imap(abs, limited))
        look("imap", pool.imap(abs, inputs()))
        look("map", pool.map(abs, inputs()))
    with ProcessPoolExecutor(2) as executor:
        look("executor.map", executor.map(abs, inputs()))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A shared list: mixed simple types, of fixed length."""

import multiprocessing as mp
from multiprocessing.shared_memory import ShareableList


def job(name):
    shared = ShareableList(name=name)
    shared[0] += 1
    shared[1] = "done"
    shared.shm.close()


if __name__ == "__main__":
    shared = ShareableList([1, "waiting", 3.14, True, None])
    try:
        p1 = mp.Process(target=job, args=(shared.shm.name,))
        p1.start()
        p1.join()
        print(list(shared))
        try:
            shared[1] = "a longer text than before"
        except ValueError as error:
            print(error)
    finally:
        shared.shm.close()
        shared.shm.unlink()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A block of bytes that any process finds by its name."""

import multiprocessing as mp
from multiprocessing.shared_memory import SharedMemory

SIZE = 32  # 2 rows of 4 ints; the system may round it up


def job(name):
    block = SharedMemory(name=name)
    with block.buf[:SIZE].cast("i", (2, 4)) as grid:
        grid[1, 2] = 42
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=SIZE)
    try:
        p1 = mp.Process(target=job, args=(block.name,))
        p1.start()
        p1.join()
        with block.buf[:SIZE].cast("i", (2, 4)) as grid:
            print("read:", grid.tolist())
    finally:
        block.close()  # this process is done with it
        block.unlink()  # and so is everybody
    try:
        SharedMemory(name=block.name)
    except FileNotFoundError as error:
        print("after unlink():", type(error).__name__)

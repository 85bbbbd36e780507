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


def job(name):
    block = SharedMemory(name=name)
    block.buf[:5] = b"child"
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=16)
    p1 = mp.Process(target=job, args=(block.name,))
    p1.start()
    p1.join()
    print("read:", bytes(block.buf[:5]))
    block.close()  # this process is done with it
    block.unlink()  # and so is everybody

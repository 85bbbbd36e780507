# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# leaks = "the warning about the leak is what it shows"
# ///
"""Forget unlink(): Python cleans up at the end, and complains."""

from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    block = SharedMemory(create=True, size=1000)
    block.buf[:4] = b"left"
    block.close()
    print("the end")

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# leaks = "the warning is what it shows"
# ///
"""Nobody took the block away: Python does, and says so."""

from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    block = SharedMemory(create=True, size=16, name="multicore-leak")
    block.buf[:5] = b"hello"
    print(bytes(block.buf[:5]))
    block.close()

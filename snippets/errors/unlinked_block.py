# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""close() in every process, unlink() once, in the last one."""

from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    block = SharedMemory(create=True, size=16, name="multicore-kept")
    try:
        block.buf[:5] = b"hello"
        print(bytes(block.buf[:5]))
    finally:
        block.close()
        block.unlink()

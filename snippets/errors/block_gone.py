# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# exit = 1
# raises = "FileNotFoundError: [Errno 2] No such file or directory: '/multicore-gone'"
# ///
"""The block was taken away before it was looked for."""

from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    block = SharedMemory(create=True, size=16, name="multicore-gone")
    block.close()
    block.unlink()
    SharedMemory(name="multicore-gone")

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "forkserver"]
# systems = ["linux", "darwin"]
# ///
"""Main opens a file before start(): does the child have it?"""

import multiprocessing as mp
import os
import tempfile


def job(number, inode):
    try:
        there = os.fstat(number).st_ino == inode
    except OSError:
        there = False
    print("the child has the file:", there)
    if there:
        print("the child reads:", os.read(number, 6))


if __name__ == "__main__":
    with tempfile.TemporaryFile() as file:
        number = file.fileno()
        os.write(number, b"first second")
        os.lseek(number, 0, os.SEEK_SET)
        inode = os.fstat(number).st_ino
        p1 = mp.Process(target=job, args=(number, inode))
        p1.start()
        p1.join()
        print("main reads:", os.read(number, 20))

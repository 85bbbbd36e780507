# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""A queue is one way out of a process; here are four others."""

import multiprocessing as mp
import sys
from pathlib import Path


def job(pipe, number, file):
    pipe.send("through a pipe")
    number.value = 42
    Path(file).write_text("in a file")
    sys.exit(7)


if __name__ == "__main__":
    ours, theirs = mp.Pipe()
    number, file = mp.Value("i"), Path("result.txt").resolve()
    p1 = mp.Process(target=job, args=(theirs, number, file))
    p1.start()
    print("Pipe:     ", ours.recv())
    p1.join()
    print("Value:    ", number.value)
    print("file:     ", file.read_text())
    print("exit code:", p1.exitcode)
    file.unlink()

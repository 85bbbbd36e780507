# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""One job, and seven ways for its result to come home."""

import multiprocessing as mp
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory


def job(send):
    send(pow(2, 5))


def to_file(path, number):
    path.write_text(str(number))


def run(send, receive=None):
    p1 = mp.Process(target=job, args=(send,))
    p1.start()
    result = receive() if receive else None  # before join()
    p1.join()
    return result or p1.exitcode


if __name__ == "__main__":
    queue, value, (here, there) = mp.Queue(), mp.Value("i"), mp.Pipe()
    print("Queue:    ", run(queue.put, queue.get))
    print("Pipe:     ", run(there.send, here.recv))
    run(partial(setattr, value, "value"))
    print("Value:    ", value.value)
    with mp.Manager() as manager, TemporaryDirectory() as folder:
        shared, path = manager.list(), Path(folder, "result.txt")
        run(shared.append)
        print("Manager:  ", shared[0])
        run(partial(to_file, path))
        print("file:     ", path.read_text())
    print("exit code:", run(sys.exit))
    with ProcessPoolExecutor(1) as executor:
        print("Future:   ", executor.submit(pow, 2, 5).result())

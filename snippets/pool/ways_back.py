# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""What target returns is dropped; these ways lead back."""

import multiprocessing as mp
import sys
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


def send_square(n, queue, pipe, number):
    queue.put(square(n))
    pipe.send(square(n))
    number.value = square(n)
    sys.exit(square(n))


if __name__ == "__main__":
    process = mp.Process(target=square, args=(3,))
    process.start()
    print("return:   ", process.join())

    queue, number = mp.Queue(), mp.Value("i")
    here, there = mp.Pipe()
    arguments = (3, queue, there, number)
    process = mp.Process(target=send_square, args=arguments)
    process.start()
    print("Queue:    ", queue.get())
    print("Pipe:     ", here.recv())
    process.join()
    print("Value:    ", number.value)
    print("exit code:", process.exitcode)

    with ProcessPoolExecutor() as executor:
        print("Future:   ", executor.submit(square, 3).result())

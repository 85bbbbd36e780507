# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Two more ways home: through a pipe, and in shared memory."""

import multiprocessing as mp


def send(end):
    end.send(["a list", "or another object"])


def count(number):
    number.value = 32


if __name__ == "__main__":
    here, there = mp.Pipe()
    p1 = mp.Process(target=send, args=(there,))
    p1.start()
    print("Pipe: ", here.recv())  # before join()
    p1.join()

    number = mp.Value("i")
    p2 = mp.Process(target=count, args=(number,))
    p2.start()
    p2.join()
    print("Value:", number.value)  # after join()

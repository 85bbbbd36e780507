# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""Rows and columns in an Array of one dimension."""

import multiprocessing as mp

ROWS, COLUMNS = 2, 3


def table(array):
    memory = memoryview(array.get_obj()).cast("B")
    return memory.cast("i", (ROWS, COLUMNS))


def job(array):
    table(array)[1, 2] = 7


if __name__ == "__main__":
    array = mp.Array("i", ROWS * COLUMNS)
    p1 = mp.Process(target=job, args=(array,))
    p1.start()
    p1.join()
    print(table(array).tolist())

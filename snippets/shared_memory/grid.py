# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Look at a row of six shared numbers as two rows of three."""

import multiprocessing as mp


def as_table(numbers):
    raw = memoryview(numbers.get_obj()).cast("B")
    return raw.cast("i", (2, 3))  # the same memory, not a copy


def job(numbers, row):
    table = as_table(numbers)
    for column in range(3):
        table[row, column] = 10 * row + column


if __name__ == "__main__":
    numbers = mp.Array("i", 6)
    workers = [
        mp.Process(target=job, args=(numbers, row)) for row in (0, 1)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("as an Array:", numbers[:])
    print("as a table: ", as_table(numbers).tolist())

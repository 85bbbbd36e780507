# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""What a task returns must travel too; a generator cannot."""

import multiprocessing as mp
from multiprocessing.pool import MaybeEncodingError


def squares(n):
    return (i * i for i in range(n))


def square_list(n):
    return list(squares(n))


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        try:
            print(pool.apply_async(squares, (4,)).get())
        except MaybeEncodingError as error:
            print("MaybeEncodingError:", error.exc)
        print(pool.apply_async(square_list, (4,)).get())

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = "TypeError: 'int' object is not iterable"
# ///
"""args must be a tuple: (5) is only the number 5."""

import multiprocessing as mp


def job(number):
    print("got", number)


if __name__ == "__main__":
    p1 = mp.Process(target=job, args=(5))
    p1.start()
    p1.join()

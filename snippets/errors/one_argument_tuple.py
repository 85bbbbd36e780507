# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""The comma makes the tuple."""

import multiprocessing as mp


def job(number):
    print("got", number)


if __name__ == "__main__":
    p1 = mp.Process(target=job, args=(5,))
    p1.start()
    p1.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Two numbers in memory that parent and child share."""

import multiprocessing as mp


def job(count, price):
    count.value = 7
    price.value = price.value * 2


if __name__ == "__main__":
    count = mp.Value("i", 0)
    price = mp.Value("d", 3.14)
    p1 = mp.Process(target=job, args=(count, price))
    p1.start()
    p1.join()
    print("count:", count.value)
    print("price:", price.value)

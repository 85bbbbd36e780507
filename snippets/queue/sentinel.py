# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Each producer says with a last item that it has no more."""

import multiprocessing as mp


def job(numbers, results):
    for number in numbers:
        results.put(number**2)
    results.put(None)


if __name__ == "__main__":
    results = mp.Queue()
    for numbers in (range(3), range(3, 10)):
        mp.Process(target=job, args=(numbers, results)).start()
    open_producers, items, total = 2, 0, 0
    while open_producers:
        item = results.get()
        if item is None:
            open_producers -= 1
        else:
            items += 1
            total += item
    print(items, "items, sum", total)

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A last item says that no more will come."""

import multiprocessing as mp


def job(results):
    for number in range(3):
        results.put(number**2)
    results.put(None)


if __name__ == "__main__":
    results = mp.Queue()
    p1 = mp.Process(target=job, args=(results,))
    p1.start()
    for square in iter(results.get, None):
        print("got", square)
    p1.join()
    print("no more")

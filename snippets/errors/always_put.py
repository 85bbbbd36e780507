# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""Put something in any case: the result or the error."""

import multiprocessing as mp


def job(results):
    try:
        results.put(1 / 0)
    except Exception as error:
        results.put(error)


if __name__ == "__main__":
    results = mp.Queue()
    p1 = mp.Process(target=job, args=(results,))
    p1.start()
    print("got", repr(results.get()))
    p1.join()

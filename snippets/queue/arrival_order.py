# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Results arrive in the order in which they are ready."""

import multiprocessing as mp
import time


def job(name, seconds, results):
    time.sleep(seconds)
    results.put(name)


if __name__ == "__main__":
    results = mp.Queue()
    work = {"first started": 1, "second started": 0}
    workers = [
        mp.Process(target=job, args=(name, seconds, results))
        for name, seconds in work.items()
    ]
    for worker in workers:
        worker.start()
    for _ in workers:
        print("arrived:", results.get())
    for worker in workers:
        worker.join()

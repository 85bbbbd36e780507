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


def job(name, seconds, results, both):
    both.wait()  # until the other process is there, too
    time.sleep(seconds)
    results.put(name)


if __name__ == "__main__":
    results, both = mp.Queue(), mp.Barrier(2)
    work = {"first started": 1, "second started": 0}
    workers = [
        mp.Process(target=job, args=(name, seconds, results, both))
        for name, seconds in work.items()
    ]
    for worker in workers:
        worker.start()
    for _ in workers:
        print("arrived:", results.get())
    for worker in workers:
        worker.join()

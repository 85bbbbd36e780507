# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""The same sum by normal calls, by threads and by processes."""

import multiprocessing as mp
import queue
import threading


def job(results):
    results.put(sum(i + i**2 + i**3 for i in range(1_000_000)))


def normal(results):
    job(results)
    job(results)
    return results.get() + results.get()


def side_by_side(kind, results):
    workers = [kind(target=job, args=(results,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    total = results.get() + results.get()
    for worker in workers:
        worker.join()
    return total


if __name__ == "__main__":
    print("normal:   ", normal(queue.Queue()))
    print("threads:  ", side_by_side(threading.Thread, queue.Queue()))
    print("processes:", side_by_side(mp.Process, mp.Queue()))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Squares by processes with a queue, then by a pool."""

import multiprocessing as mp


def square(n):
    return n * n


def put_square(n, results):
    results.put((n, square(n)))


if __name__ == "__main__":
    results = mp.Queue()
    workers = [
        mp.Process(target=put_square, args=(n, results))
        for n in range(4)
    ]
    for worker in workers:
        worker.start()
    by_number = dict(results.get() for _ in workers)
    for worker in workers:
        worker.join()
    print("processes:", [by_number[n] for n in range(4)])

    with mp.Pool() as pool:
        print("pool:     ", pool.map(square, range(4)))

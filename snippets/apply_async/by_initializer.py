# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""First fix: hand the queue over when the workers start."""

import multiprocessing as mp


def set_up(shared):
    global news
    news = shared


def job(n):
    news.put(f"{n} done")
    return n * n


if __name__ == "__main__":
    queue = mp.Queue()
    with mp.Pool(2, initializer=set_up, initargs=(queue,)) as pool:
        handles = [pool.apply_async(job, (n,)) for n in range(3)]
        print(sorted(queue.get() for _ in handles))
        print([handle.get() for handle in handles])

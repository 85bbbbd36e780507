# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Second fix: a manager's lock and queue may be arguments."""

import multiprocessing as mp


def job(n, lock, queue):
    with lock:
        queue.put(f"{n} done")
    return n * n


if __name__ == "__main__":
    with mp.Manager() as manager, mp.Pool(2) as pool:
        lock, queue = manager.Lock(), manager.Queue()
        handles = [
            pool.apply_async(job, (n, lock, queue)) for n in range(3)
        ]
        print(sorted(queue.get() for _ in handles))
        print([handle.get() for handle in handles])

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# hangs = true
# limit = 3
# ///
"""The child failed before put(); the parent waits for its result."""

import multiprocessing as mp


def job(results):
    results.put(1 / 0)


if __name__ == "__main__":
    results = mp.Queue()
    p1 = mp.Process(target=job, args=(results,))
    p1.start()
    print("waiting for the result ...", flush=True)
    print(results.get())

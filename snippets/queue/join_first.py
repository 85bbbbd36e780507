# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# hangs = true
# limit = 3
# ///
"""Join first, get later: the two wait for each other for ever."""

import multiprocessing as mp


def job(results):
    results.put("x" * 1_000_000)


if __name__ == "__main__":
    results = mp.Queue()
    p1 = mp.Process(target=job, args=(results,))
    p1.start()
    print("waiting for the process to end ...")
    p1.join()
    print("characters:", len(results.get()))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Get first, join later: the same work ends."""

import multiprocessing as mp


def job(results):
    results.put("x" * 1_000_000)


if __name__ == "__main__":
    results = mp.Queue()
    p1 = mp.Process(target=job, args=(results,))
    p1.start()
    print("characters:", len(results.get()))
    p1.join()
    print("exit code: ", p1.exitcode)

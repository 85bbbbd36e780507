# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""One task of five fails: what do map and imap give?"""

import multiprocessing as mp


def job(n):
    if n == 2:
        raise ValueError(f"no {n}, please")
    return n * 10


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        try:
            print("map: ", pool.map(job, range(5)))
        except ValueError as error:
            print("map:  ValueError:", error)

        results = pool.imap(job, range(5))
        for _ in range(5):
            try:
                print("imap:", next(results))
            except ValueError as error:
                print("imap: ValueError:", error)

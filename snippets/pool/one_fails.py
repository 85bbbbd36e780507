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
    if n == 3:
        raise ValueError(f"no {n}, please")
    return n * 10


def safe(n):
    try:
        return job(n)
    except ValueError as error:
        return error


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        try:
            print("map:", pool.map(job, range(5)))
        except ValueError as error:
            print("map: ValueError:", error)

        for size in (1, 2):
            print(f"imap, chunksize={size}:")
            results = pool.imap(job, range(5), chunksize=size)
            for _ in range(5):
                try:
                    print(" ", next(results, "no more results"))
                except ValueError as error:
                    print("  ValueError:", error)

        print("safe:", pool.map(safe, range(5), chunksize=2))

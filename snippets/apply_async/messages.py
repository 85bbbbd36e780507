# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Count how often the function is packed up and sent."""

import multiprocessing as mp

packed = 0


class Square:
    def __call__(self, n):
        return n * n

    def __reduce__(self):  # pickle asks here, once a message
        global packed
        packed += 1
        return Square, ()


def by_apply_async(pool):
    handles = [pool.apply_async(Square(), (n,)) for n in range(1000)]
    return [handle.get() for handle in handles]


def by_map(pool):
    return pool.map(Square(), range(1000))


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        for way in (by_apply_async, by_map):
            packed = 0
            results = way(pool)
            right = results == [n * n for n in range(1000)]
            print(f"{way.__name__}: {packed} messages, right: {right}")

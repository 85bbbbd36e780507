# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "RuntimeError: should only be shared between processes through inheritance"
# ///
"""A Value cannot be an argument of a pool's task."""

import multiprocessing as mp


def job(count):
    count.value += 1


if __name__ == "__main__":
    count = mp.Value("i", 0)
    with mp.Pool(2) as pool:
        pool.apply(job, (count,))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "TypeError: job() takes 1 positional argument but 3 were given"
# ///
"""Three values in args are three arguments of one call."""

import multiprocessing as mp


def job(n):
    return n * n


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        result = pool.apply_async(job, (1, 2, 3))
        print("apply_async said nothing")
        print(result.get())

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = "ValueError: Pool is still running"
# ///
"""join() of a pool that would still take work."""

import multiprocessing as mp


def job():
    print("job ran", flush=True)


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        pool.apply(job)
        pool.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""First close(): no more work; then join(): all work is done."""

import multiprocessing as mp


def job():
    print("job ran", flush=True)


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        pool.apply_async(job)
        pool.close()
        pool.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""An error in a worker is silent until somebody asks."""

import multiprocessing as mp


def job(n):
    return 1 / n


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        result = pool.apply_async(job, (0,))
        result.wait()
        print("ready:     ", result.ready())
        print("successful:", result.successful())
        try:
            result.get()
        except ZeroDivisionError as error:
            print("get raised:", error)

        def told(error):
            print("callback:  ", error)

        pool.apply_async(job, (0,), error_callback=told).wait()

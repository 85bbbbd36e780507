# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# ///
"""Arguments by position go into args, by name into kwargs."""

import multiprocessing as mp


def job(name, times=1, end="."):
    print("hello " * times + name + end)


if __name__ == "__main__":
    for args, kwargs in (
        (("Ada",), {}),
        (("Ada", 2), {}),
        (("Ada",), {"times": 3, "end": "!"}),
    ):
        p1 = mp.Process(target=job, args=args, kwargs=kwargs)
        p1.start()
        p1.join()

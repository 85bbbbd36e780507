# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# ///
"""Start one process, wait for it, and look at how it ended."""

import multiprocessing as mp


def job(a, b):
    print(f"job: {a} + {b} = {a + b}")


if __name__ == "__main__":
    p1 = mp.Process(target=job, args=(1, 2))
    print("before start(): exitcode =", p1.exitcode)
    p1.start()
    p1.join()
    print("after join(): exitcode =", p1.exitcode)

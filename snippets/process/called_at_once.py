# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# ///
"""target=job(...) calls job at once, and here."""

import multiprocessing as mp


def job(a, b):
    print(f"{a} + {b} in", mp.current_process().name)


if __name__ == "__main__":
    p1 = mp.Process(target=job(1, 2), name="p1")
    print("p1 has not even started")
    p1.start()
    p1.join()
    print("p1: exit code", p1.exitcode)

    p2 = mp.Process(target=job, args=(1, 2), name="p2")
    p2.start()
    p2.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# raises = "RuntimeError: current process has finished its bootstrapping phase"
# ///
"""Forget the guard: the child starts the program from the top."""

import multiprocessing as mp


def job():
    print("job ran")


p1 = mp.Process(target=job)
p1.start()
p1.join()
print("exitcode of the child:", p1.exitcode)

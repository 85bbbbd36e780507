# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver", "fork"]
# ///
"""With the guard the child only imports the file."""

import multiprocessing as mp


def job():
    print("job ran")


if __name__ == "__main__":
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()
    print("exitcode of the child:", p1.exitcode)

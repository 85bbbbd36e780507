# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = "ValueError: process object is closed"
# ///
"""close() gives the process object back: ask before."""

import multiprocessing as mp


def job():
    print("job ran", flush=True)


if __name__ == "__main__":
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()
    p1.close()
    print("exitcode:", p1.exitcode)

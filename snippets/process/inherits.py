# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# ///
"""Set a global before start(): does the child see it?"""

import multiprocessing as mp

setting = "as the file says"


def job():
    print("the child sees:", setting)


if __name__ == "__main__":
    setting = "as main set it"
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

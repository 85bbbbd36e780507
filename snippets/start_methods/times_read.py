# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver", "spawn", "fork"]
# output = "free"
# why = "how often forkserver reads the file depends on the version"
# ///
"""Two children, one after the other: how often is this file read?"""

import multiprocessing as mp

print("the file is read, as", __name__)


def job(number):
    print("child", number, "at work")


if __name__ == "__main__":
    print("start method:", mp.get_start_method())
    for number in (1, 2):
        p1 = mp.Process(target=job, args=(number,))
        p1.start()
        p1.join()

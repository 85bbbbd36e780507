# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# ///
"""Ask parent and child what the main file is called there."""

import multiprocessing as mp

print("this line ran where __name__ is", __name__)


def job():
    print("job runs where __name__ is", __name__)


if __name__ == "__main__":
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

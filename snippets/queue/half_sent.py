# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# systems = ["linux", "darwin"]
# hangs = true
# limit = 4
# ///
"""A worker is killed in the middle of an item: the limit is no help."""

import multiprocessing as mp
import time


def job(results):
    results.put(bytes(1_000_000))  # more than the pipe holds


if __name__ == "__main__":
    results = mp.Queue()
    p1 = mp.Process(target=job, args=(results,))
    p1.start()
    while results.empty():  # until its beginning is in the pipe
        time.sleep(0.1)
    p1.kill()
    p1.join()
    print("waiting one second at most ...")
    print("result:", len(results.get(timeout=1)))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""Keep what you want to know, then close()."""

import multiprocessing as mp


def job():
    print("job ran", flush=True)


if __name__ == "__main__":
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()
    exitcode = p1.exitcode
    p1.close()
    print("exitcode:", exitcode)

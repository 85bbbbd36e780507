# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# systems = ["linux", "darwin"]
# methods = ["fork"]
# output = "free"
# why = "Python warns from 3.12 on, and names the process id"
# ///
"""fork in a program with threads: does this Python warn?"""

import multiprocessing as mp
import threading
import warnings


def job():
    pass


if __name__ == "__main__":
    over = threading.Event()
    threading.Thread(target=over.wait).start()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        p1 = mp.get_context("fork").Process(target=job)
        p1.start()
    p1.join()
    over.set()
    for warning in caught or ["no warning"]:
        print(getattr(warning, "message", warning))

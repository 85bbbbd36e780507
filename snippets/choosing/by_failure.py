# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver"]
# ///
"""Four failures: what Pool and ProcessPoolExecutor say, and do next."""

import multiprocessing as mp
import os
import threading
import time
from concurrent.futures import ProcessPoolExecutor


FAILURES = {  # and how many seconds to wait for the result
    "worker dies": 2,
    "exception": 10,
    "result can't travel": 10,
    "too late": 0.3,
}


def job(failure):
    if failure == "worker dies":
        os._exit(1)
    if failure == "exception":
        raise ValueError("no good")
    if failure == "result can't travel":
        return threading.Lock()
    if failure == "too late":
        time.sleep(1)
    return "works"


def seen(ask, failure, limit):
    try:
        return ask(failure, limit)
    except Exception as error:
        return type(error).__name__


def row(name, ask):
    ask("nothing", None)  # now the worker is there
    first = seen(ask, failure, FAILURES[failure])
    print(f"  {name}: {first},")
    print(f"    next call: {seen(ask, 'nothing', None)}")


if __name__ == "__main__":
    for failure in FAILURES:
        print(failure)
        with mp.Pool(1) as pool:
            row("Pool", lambda what, limit:
                pool.apply_async(job, (what,)).get(limit))
        with ProcessPoolExecutor(1) as workers:
            row("ProcessPoolExecutor", lambda what, limit:
                workers.submit(job, what).result(limit))

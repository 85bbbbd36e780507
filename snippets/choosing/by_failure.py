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
import time
from concurrent.futures import ProcessPoolExecutor

SECONDS = {  # to wait for the result
    "worker dies": 2,
    "exception": 9,
    "result can't travel": 9,
    "too late": 0.3,
}


def job(failure):
    if failure == "worker dies":
        os._exit(1)
    if failure == "exception":
        raise ValueError("no good")
    if failure == "result can't travel":
        return (letter for letter in "abc")
    if failure == "too late":
        time.sleep(1)
    return "works"


def show(name, submit):
    said = [submit("nothing")()]  # now the worker is there
    for what in failure, "nothing":
        try:
            said.append(submit(what)(SECONDS.get(what)))
        except Exception as error:
            said.append(type(error).__name__)
    print(f"  {name}:", ", then ".join(said[1:]))


if __name__ == "__main__":
    for failure in SECONDS:
        print(failure)
        with mp.Pool(1) as pool:
            show("Pool", lambda f: pool.apply_async(job, (f,)).get)
        with ProcessPoolExecutor(1) as workers:
            show("Executor", lambda f: workers.submit(job, f).result)

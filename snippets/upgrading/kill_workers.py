# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# output = "free"
# why = "kill_workers() is new in 3.14"
# ///
"""Stop an executor whose task does not end."""

import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def job(seconds):
    time.sleep(seconds)


if __name__ == "__main__":
    seconds = (
        60 if hasattr(ProcessPoolExecutor, "kill_workers") else 0.2
    )
    executor = ProcessPoolExecutor(1)
    task = executor.submit(job, seconds)
    if hasattr(executor, "kill_workers"):
        while not task.running():
            time.sleep(0.01)
        executor.kill_workers()
        print("main calls kill_workers()")
    else:
        print("no kill_workers() here: main waits")
    try:
        task.result()
        print("the task came to its end")
    except BrokenProcessPool:
        print("the task was stopped: BrokenProcessPool")
    executor.shutdown()

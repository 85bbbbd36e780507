# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver"]
# systems = ["linux", "darwin"]
# raises = "KeyboardInterrupt"
# ///
"""Ctrl-C reaches the program and its workers; what then?"""

import multiprocessing as mp
import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor


def job(press):
    if press:
        time.sleep(0.5)  # by now the program waits for the result
        for pid in (mp.parent_process().pid, os.getpid()):  # Ctrl-C
            os.kill(pid, signal.SIGINT)
        time.sleep(10)
    return os.getpid()


def row(name, ask):
    before = ask(False)()
    try:
        ask(True)()
    except KeyboardInterrupt:
        print(f"{name}: KeyboardInterrupt", end=", ", flush=True)
    after = "the same" if ask(False)() == before else "a new"
    print("then:", after, "worker", flush=True)


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        row("Pool", lambda p: pool.apply_async(job, (p,)).get)
    with ProcessPoolExecutor(1) as workers:
        row("Executor", lambda p: workers.submit(job, p).result)

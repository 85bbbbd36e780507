# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""Ask a worker to stop, so that it can put its things away."""

import multiprocessing as mp
import signal
import sys
import time


def polite(ready, stop):
    try:
        ready.set()
        while not stop.is_set():
            time.sleep(0.01)  # a piece of work
    finally:
        print("  things put away", flush=True)


def listening(ready, stop):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    polite(ready, stop)


def end(target, how):
    ready, stop = mp.Event(), mp.Event()
    p1 = mp.Process(target=target, args=(ready, stop))
    p1.start()
    ready.wait()
    stop.set() if how == "flag" else getattr(p1, how)()
    p1.join()


if __name__ == "__main__":
    for target, how in [
        (polite, "flag"),
        (polite, "terminate"),
        (listening, "terminate"),
        (listening, "kill"),
    ]:
        print(f"{target.__name__}, {how}:", flush=True)
        end(target, how)

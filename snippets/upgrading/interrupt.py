# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# systems = ["linux", "darwin"]
# output = "free"
# why = "interrupt() is new in 3.14"
# ///
"""Ask a child to stop as Ctrl-C would: it can tidy up."""

import multiprocessing as mp
import os
import signal
import time


def job(ready):
    try:
        ready.set()
        time.sleep(60)
    except KeyboardInterrupt:
        print("the child tidies up")


if __name__ == "__main__":
    ready = mp.Event()
    p1 = mp.Process(target=job, args=(ready,))
    p1.start()
    ready.wait()
    if hasattr(p1, "interrupt"):
        print("main calls interrupt()")
        p1.interrupt()
    else:
        print("no interrupt() here: main sends the signal")
        os.kill(p1.pid, signal.SIGINT)
    p1.join()
    print("exit code:", p1.exitcode)

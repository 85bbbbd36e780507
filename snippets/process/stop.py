# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# systems = ["linux", "darwin"]
# ///
"""Stop a process that does not end by itself."""

import multiprocessing as mp
import signal
import time


def deaf(ready):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ready.set()
    time.sleep(60)


if __name__ == "__main__":
    ready = mp.Event()
    p1 = mp.Process(target=deaf, args=(ready,))
    p1.start()
    ready.wait()
    p1.join(timeout=1)
    print("after join(timeout=1):", p1.exitcode)
    p1.terminate()
    p1.join(timeout=1)
    print("after terminate():    ", p1.exitcode)
    p1.kill()
    p1.join()
    print("after kill():         ", p1.exitcode)

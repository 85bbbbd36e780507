# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# systems = ["linux", "darwin"]
# ///
"""Only the program hears Ctrl-C, and ends its workers."""

import multiprocessing as mp
import os
import signal
import threading
import time


def press_ctrl_c():
    """What the terminal does."""
    os.killpg(os.getpgrp(), signal.SIGINT)


def deaf():
    signal.signal(signal.SIGINT, signal.SIG_IGN)


if __name__ == "__main__":
    with mp.Pool(2, initializer=deaf) as pool:
        pool.map(abs, range(2))  # the workers are up
        threading.Timer(0.3, press_ctrl_c).start()
        try:
            pool.map(time.sleep, [60, 60])
        except KeyboardInterrupt:
            print("interrupted")
            pool.terminate()
            pool.join()
    print("children left:", mp.active_children())

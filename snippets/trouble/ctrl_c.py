# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# systems = ["linux", "darwin"]
# exit = -2
# raises = "KeyboardInterrupt"
# ///
"""Ctrl-C goes to the program and to every worker."""

import multiprocessing as mp
import os
import signal
import threading
import time


def press_ctrl_c():
    """What the terminal does."""
    os.killpg(os.getpgrp(), signal.SIGINT)


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        pool.map(abs, range(2))  # the workers are up
        threading.Timer(0.3, press_ctrl_c).start()
        pool.map(time.sleep, [60, 60])

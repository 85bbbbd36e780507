# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# systems = ["linux", "darwin"]
# ///
"""An executor's workers are ended by the program."""

import multiprocessing as mp
import os
import signal
import threading
import time
from concurrent.futures import ProcessPoolExecutor


def press_ctrl_c():
    """What the terminal does."""
    os.killpg(os.getpgrp(), signal.SIGINT)


def deaf():
    signal.signal(signal.SIGINT, signal.SIG_IGN)


if __name__ == "__main__":
    with ProcessPoolExecutor(2, initializer=deaf) as executor:
        list(executor.map(abs, range(2)))  # the workers are up
        threading.Timer(0.3, press_ctrl_c).start()
        futures = [executor.submit(time.sleep, 60) for _ in range(6)]
        try:
            print([future.result() for future in futures])
        except KeyboardInterrupt:
            print("interrupted")
            for worker in mp.active_children():
                worker.kill()
    print("children left:", mp.active_children())

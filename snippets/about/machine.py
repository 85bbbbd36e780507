# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# output = "free"
# why = "it describes the machine that it runs on"
# ///
"""Say which machine and which Python this is."""

import multiprocessing as mp
import os
import platform
import sys


def model():
    try:
        with open("/proc/cpuinfo") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def usable_cores():
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


if __name__ == "__main__":
    print("processor:    ", model())
    print("usable cores: ", usable_cores())
    print("system:       ", platform.system(), platform.release())
    print(
        "Python:       ",
        platform.python_version(),
        platform.python_implementation(),
    )
    print(
        "GIL:          ",
        getattr(sys, "_is_gil_enabled", lambda: True)(),
    )
    print("start method: ", mp.get_start_method())

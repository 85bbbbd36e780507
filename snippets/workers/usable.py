# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# output = "free"
# why = "machines have different numbers of cores"
# ///
"""How many cores may this process use?"""

import os


def usable_cores():
    if hasattr(os, "process_cpu_count"):  # Python 3.13 or newer
        return os.process_cpu_count()
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


if __name__ == "__main__":
    print("cores of the machine:", os.cpu_count())
    print("this process may use:", usable_cores())

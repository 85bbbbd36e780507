# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# systems = ["linux"]
# output = "free"
# why = "it depends on where the site is built"
# ///
"""As many workers as cores, or as the quota allows. (Linux)"""

import math
import os
from pathlib import Path

CGROUPS = Path("/sys/fs/cgroup")


def read(folder):
    """Quota and period as the kernel writes them, if they are there."""
    if (folder / "cpu.max").is_file():
        return (folder / "cpu.max").read_text().split()
    if (folder / "cpu.cfs_quota_us").is_file():  # version 1
        names = "cpu.cfs_quota_us", "cpu.cfs_period_us"
        return [(folder / name).read_text().strip() for name in names]


def quota():
    """Of this process's groups and those above them, the smallest."""
    found = []
    for line in Path("/proc/self/cgroup").read_text().splitlines():
        _, kinds, group = line.split(":", 2)
        own = CGROUPS / kinds / group[1:]
        for folder in (own, *own.parents):
            limit = read(folder)
            if limit and limit[0] not in ("max", "-1"):
                found.append(int(limit[0]) / int(limit[1]))
    return min(found, default=None)


def workers():
    limit = quota()
    cores = len(os.sched_getaffinity(0))
    return min(cores, max(1, math.ceil(limit or cores)))


if __name__ == "__main__":
    print("quota in cores:", quota())
    print("workers to start:", workers())

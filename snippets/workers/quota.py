# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# output = "free"
# why = "it depends on where the site is built"
# ///
"""How many cores' worth of time does this process get? (Linux)"""

import os
from pathlib import Path

CGROUPS = Path("/sys/fs/cgroup")


def limits():
    """(quota, period) of this process's groups and those above."""
    for line in Path("/proc/self/cgroup").read_text().split():
        _, kinds, group = line.split(":", 2)
        mount = CGROUPS / kinds  # version 1: a tree for each kind
        for folder in (mount / group[1:], *(mount / group[1:]).parents):
            for name in ("cpu.max", "cpu.cfs_quota_us"):
                if (folder / name).is_file():
                    text = (folder / name).read_text()
                    if name != "cpu.max":
                        text += (
                            folder / "cpu.cfs_period_us"
                        ).read_text()
                    yield text.split()


def quota():
    """Cores, or None where there is no limit."""
    found = [
        int(most) / int(period)
        for most, period in limits()
        if most not in ("max", "-1")
    ]
    return min(found, default=None)


if __name__ == "__main__":
    linux = CGROUPS.is_dir()
    print("cores of the machine:", os.cpu_count())
    print("quota in cores:", quota() if linux else "not Linux")

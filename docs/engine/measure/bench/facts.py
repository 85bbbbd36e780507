"""The machine and the Python, without anything that names their owner."""

from __future__ import annotations

import multiprocessing as mp
import os
import platform
import subprocess
import sys
import sysconfig
from pathlib import Path


def machine():
    """CPU, usable cores, quota in cores, memory in bytes, system; None: unknown."""
    system, release = platform.system(), platform.release().split("-")[0]
    affinity = getattr(os, "sched_getaffinity", None)
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        memory = None
    return {
        "cpu": _cpu(system),
        "cores": len(affinity(0)) if affinity else os.cpu_count(),
        "quota": quota(),
        "memory": memory,
        "os": f"{system} {release}",
    }


def quota(groups="/proc/self/cgroup", tree="/sys/fs/cgroup"):
    """The cores' worth of time that control groups leave to this process, or None.

    Args:
        groups: the file that names the groups of this process.
        tree: the folder that holds them.
    """
    try:
        return min(_quotas(Path(groups).read_text(), tree), default=None)
    except (OSError, ValueError):
        return None


def _quotas(groups, tree):
    """Of this process's group and of those above it, in versions 1 and 2."""
    for line in groups.splitlines():
        _, kinds, group = line.split(":", 2)
        own = Path(tree, kinds, group[1:])
        for folder in (own, *own.parents):
            new, old = folder / "cpu.max", folder / "cpu.cfs_quota_us"
            if new.is_file():
                most, period = new.read_text().split()
            elif old.is_file():
                most = old.read_text().strip()
                period = (folder / "cpu.cfs_period_us").read_text()
            else:
                continue
            if most not in ("max", "-1"):
                yield int(most) / int(period)


def _cpu(system):
    try:
        if system == "Darwin":
            command = ["sysctl", "-n", "machdep.cpu.brand_string"]
            return subprocess.check_output(command, text=True).strip()
        text = Path("/proc/cpuinfo").read_text()
        return text.split("model name", 1)[1].split("\n")[0].strip(" :\t")
    except (OSError, IndexError, subprocess.SubprocessError):
        return platform.processor() or platform.machine()


def python():
    """This interpreter: version, compiler, build, GIL and default start method."""
    options = sysconfig.get_config_var("CONFIG_ARGS") or ""
    return {
        "version": platform.python_version(),
        "implementation": platform.python_implementation(),
        "compiler": platform.python_compiler(),
        "optimized": "--enable-optimizations" in options,
        "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        "gil": getattr(sys, "_is_gil_enabled", lambda: True)(),
        "method": mp.get_start_method(),
    }

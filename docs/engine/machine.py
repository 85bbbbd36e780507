"""Describes the machine of a run: CPU model, usable cores, and how slow it is."""

import os
import platform
from pathlib import Path

# A machine much slower than the ones that limits were chosen on: MULTICORE_SLOW=3
# gives every program three times its limit. One that hangs needs it too: it has to get
# as far as where it hangs.
SLOWNESS = float(os.environ.get("MULTICORE_SLOW", "1"))


def usable_cores() -> int:
    """Cores that this process may use (its affinity, where that is known)."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def cpu_model() -> str:
    """The processor's name as the system gives it."""
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()

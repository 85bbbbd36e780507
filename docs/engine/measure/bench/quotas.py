"""The same work by more and more workers, under a quota of CPU time (Linux, root)."""

from __future__ import annotations

import multiprocessing as mp
import os
import sys
from contextlib import contextmanager
from pathlib import Path

from command import main
from contest import Contest, job
from facts import machine, quota

PIECES, SIZE = 8, 200_000
CORES = {"half a core": 0.5, "one core": 1.0, "no quota": None}
PERIOD = 100_000  # microseconds
ROOT = Path("/sys/fs/cgroup")


@contextmanager
def limited(cores):
    """This process and its children get so many cores' worth of time, or no limit.

    Raises:
        OSError: this system has no control groups, or they may not be made.
    """
    if cores is None:
        yield
        return
    old = ROOT / "cpu" / "cpu.cfs_quota_us"  # control groups of version 1
    tree = old.parent if old.exists() else ROOT
    home, group = _home(tree), tree / f"multicore-{os.getpid()}"
    group.mkdir()
    try:
        most = round(cores * PERIOD)
        if old.exists():
            (group / "cpu.cfs_period_us").write_text(f"{PERIOD}")
            (group / "cpu.cfs_quota_us").write_text(f"{most}")
        else:
            (group / "cpu.max").write_text(f"{most} {PERIOD}")
        (group / "cgroup.procs").write_text(f"{os.getpid()}")
        try:
            yield
        finally:
            (home / "cgroup.procs").write_text(f"{os.getpid()}")
    finally:
        group.rmdir()


def _home(tree):
    """The group below ``tree`` that this process is in."""
    for line in Path("/proc/self/cgroup").read_text().splitlines():
        _, kinds, name = line.split(":", 2)
        if kinds == ("" if tree == ROOT else "cpu"):
            return tree / name[1:]
    raise OSError("this process is in no control group")


def counted():
    """What is counted inside the quota of half a core; nothing where none can be."""
    try:
        with limited(CORES["half a core"]):
            return {"quota": quota(), "usable": machine()["cores"]}
    except OSError:
        return {}


def _pool(point, timer, count):
    # fork leaves no server in the group, which could then not be removed.
    context = mp.get_context("fork" if "fork" in mp.get_all_start_methods() else None)
    with limited(CORES[point]), timer, context.Pool(count) as workers:
        found = sum(workers.map(job, [SIZE] * PIECES, 1))
        workers.close()
        workers.join()
    return found


WAYS = {
    "Pool(1)": lambda point, timer: _pool(point, timer, 1),
    "Pool(2)": lambda point, timer: _pool(point, timer, 2),
    "Pool(8)": lambda point, timer: _pool(point, timer, 8),
}

if __name__ == "__main__":
    contest = Contest("quotas", WAYS, list(CORES), rounds=5, tasks=PIECES)
    if "--sample" not in sys.argv and not counted():
        contest.points = ["no quota"]
    contest.constants = counted
    main(contest, __file__)

"""Watches who of a program's processes lives when, on which core, and waits when.

The program is run as always, by `runner.run`, in a thread; this thread looks at
its family every few milliseconds, and keeps what it saw in the cache.
"""

import hashlib
import json
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Thread

import psutil

from docs_engine import runner
from docs_engine.family import children
from docs_engine.head import Program

EVERY = 0.01  # seconds between two looks


@dataclass
class Life:
    """One process, as it was seen."""

    role: str
    """``main``, ``child``, ``server`` or ``tracker``."""
    looks: list[tuple[float, int]] = field(default_factory=list)
    """(seconds since the program's start, core that it ran on): core -1 while it
    waited, -2 where it ran but the system names no core."""


def lives_of(root: Path, program: Program, method: str) -> list[Life]:
    """The lives of a program's processes, oldest first, seen now or earlier."""
    parts = [program.name, program.source, method, sys.version, str(EVERY)]
    parts.append(Path(__file__).read_text(encoding="utf-8"))
    key = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
    kept = root / ".cache" / "lives" / f"{key}.json"
    try:
        return [
            Life(one["role"], [(float(t), int(core)) for t, core in one["looks"]])
            for one in json.loads(kept.read_text(encoding="utf-8"))
        ]
    except (OSError, ValueError, KeyError, TypeError):
        found = watch(program, method)
    kept.parent.mkdir(parents=True, exist_ok=True)
    part = kept.with_suffix(".part")
    part.write_text(json.dumps([asdict(one) for one in found]), encoding="utf-8")
    part.replace(kept)
    return found


def watch(program: Program, method: str) -> list[Life]:
    """Runs a program and looks at its family until it ends."""
    thread = Thread(target=runner.run, args=(program, method))
    before = {child.pid for child in psutil.Process().children()}
    thread.start()
    leader = None
    while thread.is_alive() and leader is None:
        leader = _leader(program, before)
        time.sleep(0.001)
    seen: dict[int, Life] = {}
    start = time.perf_counter()
    while thread.is_alive() and leader is not None:
        look = time.perf_counter()
        members = list(_family(leader))
        if not members:
            break
        for pid, parent in members:
            life = seen.setdefault(pid, Life("child"))
            if life.role == "child":  # a helper looks like its parent until it execs
                life.role = _role(pid, parent, leader)
            life.looks.append((round(look - start, 4), _core(pid)))
        time.sleep(max(0.0, EVERY - (time.perf_counter() - look)))
    thread.join()
    return list(seen.values())


def _leader(program: Program, before: set[int]) -> int | None:
    """The program's own process among our new children."""
    for child in psutil.Process().children(recursive=True):
        try:
            if child.pid in before:
                continue
            command = child.cmdline()
            # as Python, no longer the shell that prepared its mounts (`contain.py`)
            if command[1:2] == ["-X"] and command[-1] == str(program.path):
                return int(child.pid)
        except psutil.Error:
            continue
    return None


def _family(leader: int) -> Iterable[tuple[int, int]]:
    """(pid, parent) of the living, the leader first."""
    todo = [(leader, 0)]
    while todo:
        pid, parent = todo.pop(0)
        try:
            process = psutil.Process(pid)
            if process.status() == psutil.STATUS_ZOMBIE:
                continue
            todo += [(child, pid) for child in children(pid)]
        except psutil.Error:
            continue
        yield pid, parent


def _role(pid: int, parent: int, leader: int) -> str:
    if pid == leader:
        return "main"
    try:
        text = " ".join(psutil.Process(pid).cmdline())
    except psutil.Error:
        text = ""
    if "resource_tracker" in text:
        return "tracker"
    if "multiprocessing.forkserver" in text and parent == leader:
        return "server"
    return "child"


def _core(pid: int) -> int:
    """The core that a thread of the process runs on, -1 if all of them wait."""
    try:
        for file in Path(f"/proc/{pid}/task").glob("*/stat"):
            fields = file.read_text().rpartition(")")[2].split()
            if fields[0] == "R":
                return int(fields[36])
        if sys.platform == "linux":
            return -1
        return -2 if psutil.Process(pid).status() == psutil.STATUS_RUNNING else -1
    except (OSError, psutil.Error):
        return -1

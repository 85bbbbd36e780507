"""Notes who of a program's processes lives when, on which core, and waits when."""

import contextlib
import sys
from dataclasses import dataclass, field
from pathlib import Path

import psutil

EVERY = 0.01  # seconds between two looks, about


@dataclass(frozen=True)
class Life:
    """One process, as it was seen."""

    role: str
    """``main``, ``child``, ``server`` or ``tracker``."""
    stretches: tuple[tuple[float, int], ...]
    """(seconds since the program's start, core that it ran on from then on): core -1
    while it waited, -2 where it ran but the system names no core."""
    end: float
    """Seconds since the program's start, when it was seen last."""


@dataclass
class _Seen:
    role: str = "child"
    stretches: list[tuple[float, int]] = field(default_factory=list)
    end: float = 0.0


class Lives:
    """What is seen of the processes of one run, while it goes on.

    Args:
        leader: the process id of the program itself.
    """

    def __init__(self, leader: int) -> None:
        self._leader = leader
        self._start = 0.0
        self._seen: dict[int, _Seen] = {}

    def look(self, member: psutil.Process, parent: int, now: float) -> None:
        """Notes what a member of the family is doing now, unless it is gone.

        Args:
            now: by ``time.perf_counter``; the same for all who are looked at together,
                or a child would be seen to outlive the parent that waits for it.
        """
        with contextlib.suppress(psutil.Error):
            self._look(member, parent, now)

    def _look(self, member: psutil.Process, parent: int, now: float) -> None:
        if not self._seen:
            # not yet Python, but the shell that prepares its mounts (`contain.py`)
            if member.pid != self._leader or member.cmdline()[1:2] != ["-X"]:
                return
            self._start = now
        if member.status() == psutil.STATUS_ZOMBIE:
            return
        seen = self._seen.setdefault(member.pid, _Seen())
        if seen.role == "child":  # a helper looks like its parent until it execs
            seen.role = self._role(member, parent)
        core = _core(member)
        seen.end = round(now - self._start, 4)
        if not seen.stretches or seen.stretches[-1][1] != core:
            seen.stretches.append((seen.end, core))

    def found(self) -> tuple[Life, ...]:
        """All lives, oldest first."""
        return tuple(
            Life(one.role, tuple(one.stretches), one.end) for one in self._seen.values()
        )

    def _role(self, member: psutil.Process, parent: int) -> str:
        if member.pid == self._leader:
            return "main"
        text = " ".join(member.cmdline())
        if "resource_tracker" in text:
            return "tracker"
        if "multiprocessing.forkserver" in text and parent == self._leader:
            return "server"
        return "child"


def _core(member: psutil.Process) -> int:
    """The core that a thread of the process runs on, -1 if all of them wait."""
    if sys.platform != "linux":
        return -2 if member.status() == psutil.STATUS_RUNNING else -1
    for file in Path(f"/proc/{member.pid}/task").glob("*/stat"):
        try:
            fields = file.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # this thread ended
        if fields[0] == "R":
            return int(fields[36])
    return -1

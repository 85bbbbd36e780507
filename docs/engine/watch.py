"""Measures a program while it runs and stops watching at the first bound."""

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import psutil

from docs_engine import family
from docs_engine.lives import EVERY, Lives

MAX_OUTPUT = 64 * 1024  # bytes for each stream
MAX_MEMORY = 2 * 1024**3  # resident bytes of the whole family
MAX_PROCESSES = 100  # at once
MAX_STARTED = 2000  # in all; a pool without a guard starts hundreds
_PAUSE = 0.05  # seconds between two looks, at most

stopping = Event()
"""Set when the build is interrupted: every program is then ended at once."""


class Interrupted(Exception):
    """The build is ending; the run has no result."""


@dataclass
class Watch:
    """What is known of a running program.

    Args:
        process: the program's own process.
        mark: of its family.
        deadline: when its time is over, as `time.perf_counter` tells it.
        streams: files that its output goes to.
        count: the file that grows by a byte with each Python process.
        lives: where to note what each of its processes does; None for nowhere.
    """

    process: psutil.Popen
    mark: str
    deadline: float
    streams: tuple[Path, ...]
    count: Path
    lives: Lives | None = None
    cpu: dict[int, float] = field(default_factory=dict)
    """Seconds of processor time by process id."""
    memory: dict[int, int] = field(default_factory=dict)
    """The largest resident size seen, in bytes, by process id."""

    def until_end(self) -> str:
        """Returns '' when the program ended by itself, else which bound it passed.

        Raises:
            Interrupted: the build is ending.
        """
        pause, longest = 0.005, EVERY if self.lives else _PAUSE
        while True:
            # Cheapest first: a fork bomb makes looking at processes slow.
            if self.count.stat().st_size > MAX_STARTED:
                return "processes"
            if any(path.stat().st_size > MAX_OUTPUT for path in self.streams):
                return "output"
            family.learn(self.mark, self.process.pid)
            now = self._measure()
            if len(now) > MAX_PROCESSES:
                return "processes"
            if sum(now) > MAX_MEMORY:
                return "memory"
            try:
                self.process.wait(timeout=pause)
                return self._last_look()
            except psutil.TimeoutExpired:
                pause = min(pause * 1.2, longest)
            if time.perf_counter() > self.deadline:
                return "time"
            if stopping.is_set():
                raise Interrupted

    def _last_look(self) -> str:
        """A flood may end between two looks."""
        sizes = (os.path.getsize(path) for path in self.streams)
        return "output" if max(sizes) > MAX_OUTPUT else ""

    def _measure(self) -> list[int]:
        """Resident bytes of each member now; keeps the largest and the CPU time."""
        present, now = [(self.process.pid, 0)], []
        moment = time.perf_counter()
        for pid, parent in present:
            try:
                member = psutil.Process(pid)
                with member.oneshot():
                    times = member.cpu_times()
                    rss = member.memory_info().rss
                    if self.lives:
                        self.lives.look(member, parent, moment)
            except psutil.Error:
                continue
            self.cpu[pid] = times.user + times.system
            self.memory[pid] = max(rss, self.memory.get(pid, 0))
            now.append(rss)
            present += [(child, pid) for child in family.children(pid)]
        return now

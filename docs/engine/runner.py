"""Runs one program as its own process and tells what happened."""

import os
import platform
import re
import subprocess
import sys
import tempfile
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

import psutil

from docs_engine import family
from docs_engine.head import Program

STARTUP = Path(__file__).parent / "startup"
MAX_OUTPUT = 64 * 1024  # bytes for each stream
MAX_MEMORY = 4 * 1024**3  # resident bytes of the whole family
MAX_PROCESSES = 100
# A machine much slower than the ones that limits were chosen on: MULTICORE_SLOW=3
# gives every program that should end by itself three times its limit.
SLOWNESS = float(os.environ.get("MULTICORE_SLOW", "1"))
_TRACKER = re.compile(r"(?m)^.*resource_tracker.*UserWarning.*\n(?:  warnings.*\n)?")


@dataclass(frozen=True)
class Result:
    """What one run of a program did."""

    stdout: str
    stderr: str
    returncode: int
    stopped: str
    """Why it was ended: ``time``, ``output``, ``memory``, ``processes`` or ''."""
    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of processor time of the whole family, as seen while it ran."""
    processes: int
    """Python processes started, the program's own and the helpers among them."""
    memory: int
    """Sum of the largest resident size, in bytes, seen of each while it ran."""
    left: tuple[str, ...]
    """What was left behind: processes, shared memory, files."""
    method: str
    python: str


def run(program: Program, method: str, limit: float | None = None) -> Result:
    """Runs a program under one start method, in an empty folder, within a limit.

    Args:
        program: what to run.
        method: the default start method that it sees.
        limit: seconds; the head's own limit when None.
    """
    family.adopt_orphans()
    if limit is None:
        limit = program.head.limit * (1 if program.head.hangs else SLOWNESS)
    mark = uuid.uuid4().hex
    blocks = "shared_memory" in program.source
    shared_before = _shared_memory(mark, program)
    with tempfile.TemporaryDirectory(prefix="multicore-") as temporary:
        folder = Path(temporary)
        (folder / "work").mkdir()
        streams = folder / "stdout", folder / "stderr"
        (folder / "count").touch()
        with open(streams[0], "wb") as out, open(streams[1], "wb") as err:
            start = time.perf_counter()
            process = psutil.Popen(
                [sys.executable, "-X", "dev", str(program.path)],
                cwd=folder / "work",
                env=_environment(folder, method, mark)
                | ({"MULTICORE_NAMES_BLOCKS": "1"} if blocks else {}),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )
            family.started(process.pid)
            try:
                watch = _Watch(process, start + limit, streams)
                stopped = watch.until_end()
                wall = time.perf_counter() - start
                if stopped == "time":
                    family.print_stacks(mark, process.pid)
                left = [] if stopped else _named("process", family.left(mark))
            finally:
                family.end(mark)
                returncode = process.wait()
                family.ended(process.pid)
        shared = _shared_memory(mark, program) - shared_before
        for name in shared:
            Path("/dev/shm", name).unlink(missing_ok=True)
        left += _named("shared memory", sorted(shared))
        left += _named("file", sorted(p.name for p in (folder / "work").iterdir()))
        processes = (folder / "count").stat().st_size
        stdout, stderr = (_read(path, program) for path in streams)
    if stopped:  # the tracker then reports what the end of the program left to it
        stderr = _TRACKER.sub("", stderr)
    return Result(
        stdout=stdout,
        stderr=stderr,
        returncode=returncode,
        stopped=stopped,
        wall=wall,
        cpu=sum(watch.cpu.values()),
        processes=max(processes, 1),
        memory=sum(watch.memory.values()),
        left=tuple(left),
        method=method,
        python=platform.python_version(),
    )


def _named(kind: str, names: list[str]) -> list[str]:
    return [f"{kind} {name}" for name in names]


def _environment(folder: Path, method: str, mark: str) -> dict[str, str]:
    keep = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR", "TEMP")
    return {k: os.environ[k] for k in keep if k in os.environ} | {
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONUNBUFFERED": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(STARTUP),
        "MULTICORE_START_METHOD": method,
        "MULTICORE_COUNT": str(folder / "count"),
        family.MARK: mark,
    }


class _Watch:
    """Measures a program while it runs and stops watching at the first bound."""

    def __init__(
        self, process: psutil.Popen, deadline: float, streams: tuple[Path, ...]
    ) -> None:
        self.process = process
        self.deadline = deadline
        self.streams = streams
        self.cpu: dict[int, float] = {}
        self.memory: dict[int, int] = {}

    def until_end(self) -> str:
        """Returns '' when the program ended by itself, else which bound it passed."""
        pause = 0.005
        while True:
            now = self._measure()
            try:
                self.process.wait(timeout=pause)
                return ""
            except psutil.TimeoutExpired:
                pause = min(pause * 1.2, 0.05)
            if time.perf_counter() > self.deadline:
                return "time"
            if any(path.stat().st_size > MAX_OUTPUT for path in self.streams):
                return "output"
            if sum(now) > MAX_MEMORY:
                return "memory"
            if len(now) > MAX_PROCESSES:
                return "processes"

    def _measure(self) -> list[int]:
        """Resident bytes of each member now; keeps the largest and the CPU time."""
        try:
            present = [self.process, *self.process.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []
        now = []
        for member in present:
            try:
                times = member.cpu_times()
                rss = member.memory_info().rss
            except psutil.Error:
                continue
            self.cpu[member.pid] = times.user + times.system
            self.memory[member.pid] = max(rss, self.memory.get(member.pid, 0))
            now.append(rss)
        return now


def _shared_memory(mark: str, program: Program) -> set[str]:
    """Shared memory and semaphores that carry the mark or a name of the source's."""
    own = (f"p{mark[:6]}", f"sem.mp{mark[:6]}")
    try:
        names = os.listdir("/dev/shm")
    except OSError:
        return set()
    return {n for n in names if n.startswith(own) or n[:40] in program.source}


def _read(path: Path, program: Program) -> str:
    """A stream as text, cut at the limit, with machine paths made readable."""
    with open(path, "rb") as file:
        data = file.read(MAX_OUTPUT + 1)
    text = data[:MAX_OUTPUT].decode("utf-8", errors="replace")
    if len(data) > MAX_OUTPUT:
        text += f"\n[cut at {MAX_OUTPUT} bytes]\n"
    root = program.path.parents[program.name.count("/") + 1]
    prefixes = {str(root), os.path.realpath(root), sys.prefix, sys.base_prefix}
    for prefix in sorted(prefixes, key=len, reverse=True):
        text = text.replace(prefix + os.sep, "")
    text = re.sub(r"Extension modules: .*\n", "", text)  # faulthandler's list
    text = re.sub(r"\b0x[0-9a-f]{8,16}\b", "0x…", text)
    return text.replace(str(path.parent), "TMP")

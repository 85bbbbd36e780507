"""Runs one program as its own process and tells what happened.

The family of processes is found by ancestry and by a marker in the
environment, so that a child that left the session is found too.
"""

import ctypes
import os
import platform
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

import psutil

from docs_engine.head import Program

STARTUP = Path(__file__).parent / "startup"
MAX_OUTPUT = 64 * 1024
GRACE = 2.0
_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
_MARK = "MULTICORE_RUN"


@dataclass(frozen=True)
class Result:
    """What one run of a program did."""

    stdout: str
    stderr: str
    returncode: int
    timed_out: bool
    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of processor time of the whole family."""
    processes: int
    """Python processes seen, the program's own among them."""
    memory: int
    """Peak resident bytes of the program's own process and its waited children."""
    left: tuple[str, ...]
    """What was left behind: processes, shared memory, files."""
    method: str
    python: str


def adopt_orphans() -> None:
    """Makes orphaned descendants ours, so that they can be found (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def run(program: Program, method: str, limit: float | None = None) -> Result:
    """Runs a program under one start method, in an empty folder, within a limit.

    Args:
        program: what to run.
        method: the default start method that it sees.
        limit: seconds; the head's own limit when None.
    """
    adopt_orphans()
    limit = program.head.limit if limit is None else limit
    mark = uuid.uuid4().hex
    shared_before = _shared_memory()
    with tempfile.TemporaryDirectory(prefix="multicore-") as temporary:
        folder = Path(temporary)
        (folder / "work").mkdir()
        with (
            open(folder / "stdout", "wb") as out,
            open(folder / "stderr", "wb") as err,
        ):
            start = time.perf_counter()
            process = psutil.Popen(
                [sys.executable, "-X", "dev", str(program.path)],
                cwd=folder / "work",
                env=_environment(folder, method, mark),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )
            try:
                timed_out, seen, cpu, memory = _watch(process, start + limit, mark)
                wall = time.perf_counter() - start
                left = _orphans(mark) if not timed_out else []
            finally:
                _end_family(mark)
        left += [f"shared memory {n}" for n in _shared_memory() - shared_before]
        for name in _shared_memory() - shared_before:
            Path("/dev/shm", name).unlink(missing_ok=True)
        left += [f"file {p.name}" for p in (folder / "work").iterdir()]
        stdout = _read(folder / "stdout", program)
        stderr = _read(folder / "stderr", program)
    return Result(
        stdout=stdout,
        stderr=stderr,
        returncode=process.wait(),
        timed_out=timed_out,
        wall=wall,
        cpu=cpu,
        processes=seen,
        memory=memory,
        left=tuple(left),
        method=method,
        python=platform.python_version(),
    )


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
        _MARK: mark,
    }


def _watch(
    process: psutil.Popen, deadline: float, mark: str
) -> tuple[bool, int, float, int]:
    """Waits for the end; returns (timed out, processes, CPU seconds, peak bytes)."""
    cpu: dict[int, float] = {}
    memory: dict[int, int] = {}
    timed_out = False
    pause = 0.005
    while True:
        try:
            family = [process, *process.children(recursive=True)]
        except psutil.NoSuchProcess:
            break
        for member in family:
            try:
                times = member.cpu_times()
                cpu[member.pid] = times.user + times.system
                rss = member.memory_info().rss
                memory[member.pid] = max(rss, memory.get(member.pid, 0))
            except psutil.Error:
                continue
        try:
            process.wait(timeout=pause)
            break
        except psutil.TimeoutExpired:
            pause = min(pause * 1.2, 0.05)
        if time.perf_counter() > deadline:
            timed_out = True
            break
    return timed_out, max(len(cpu), 1), sum(cpu.values()), sum(memory.values())


def _family(mark: str) -> list[psutil.Process]:
    family = []
    for process in psutil.Process().children(recursive=True):
        try:
            if process.environ().get(_MARK) == mark:
                family.append(process)
        except psutil.Error:
            continue
    return family


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def _orphans(mark: str) -> list[str]:
    """Members that outlive the program by more than the grace period."""
    until = time.perf_counter() + GRACE
    while left := _alive(mark):
        if time.perf_counter() > until:
            return [f"process: {_command(p)[:80]}" for p in left]
        time.sleep(0.02)
    return []


def _alive(mark: str) -> list[psutil.Process]:
    alive = []
    for process in _family(mark):
        try:
            if process.status() == psutil.STATUS_ZOMBIE:
                if process.ppid() == os.getpid():
                    os.waitpid(process.pid, os.WNOHANG)
            else:
                alive.append(process)
        except (psutil.Error, ChildProcessError):
            continue
    return alive


def _end_family(mark: str) -> None:
    """Ends all; the resource tracker last, or /dev/shm would keep its semaphores."""
    trackers = []
    for _ in range(5):
        members = _alive(mark)
        trackers = [p for p in members if "resource_tracker" in _command(p)]
        others = [p for p in members if p not in trackers]
        if not others:
            break
        for member in others:
            try:
                member.send_signal(signal.SIGKILL)
            except psutil.Error:
                continue
        psutil.wait_procs(others, timeout=1)
    psutil.wait_procs(trackers, timeout=2)
    for tracker in _alive(mark):
        try:
            tracker.kill()
        except psutil.Error:
            continue


def _shared_memory() -> set[str]:
    try:
        return {n for n in os.listdir("/dev/shm") if n.startswith(("psm_", "sem.mp-"))}
    except OSError:
        return set()


def _read(path: Path, program: Program) -> str:
    """A stream as text, cut at the limit, with machine paths made readable."""
    data = path.read_bytes()
    text = data[:MAX_OUTPUT].decode("utf-8", errors="replace")
    if len(data) > MAX_OUTPUT:
        text += f"\n[cut: {len(data)} bytes, the limit is {MAX_OUTPUT}]\n"
    root = program.path.parents[program.name.count("/") + 1]
    for prefix in (str(root) + os.sep, os.path.realpath(root) + os.sep):
        text = text.replace(prefix, "")
    for prefix in {sys.prefix, sys.base_prefix}:
        text = text.replace(f"{prefix}{os.sep}", "")
    return text.replace(str(path.parent), "TMP")

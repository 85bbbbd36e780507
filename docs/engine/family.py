"""Finds and ends every process that a program started.

Members are found among all descendants by a marker in their environment, so that
a child that left the session, or lost its parent, is found too. Who cleared the
environment is known by its parent, or by the mounts that a run has for itself
(`shared.py`).
"""

import contextlib
import ctypes
import functools
import os
import signal
import sys
import threading
import time
from pathlib import Path

import psutil

from docs_engine.machine import SLOWNESS

MARK = "MULTICORE_RUN"
_GRACE = 2.0 * SLOWNESS  # seconds for children to end after their program
_DUMP = 0.3 * SLOWNESS  # seconds for one process to print its stacks
_DUMPS = 2.0 * SLOWNESS  # seconds for all of them
# Prints the stacks and lets the process live (`startup/sitecustomize.py`), so
# that nobody leaves the call that it waits in because another one died.
_STACKS = signal.SIGRTMIN + 5 if hasattr(signal, "SIGRTMIN") else signal.SIGABRT
_INTERRUPTS = {signal.SIGINT, getattr(signal, "SIGQUIT", signal.SIGINT)}
_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


def hear_interrupts() -> None:
    """Lets the programs that are started from now on hear Ctrl-C.

    A command in the background of a script ignores it, and what is ignored stays so
    in all that it starts; what has a handler does not (POSIX, exec).
    """
    if threading.current_thread() is threading.main_thread():
        for number in _INTERRUPTS:
            if signal.getsignal(number) == signal.SIG_IGN:
                signal.signal(number, lambda *_: None)


def adopt_orphans() -> None:
    """Makes orphaned descendants ours, so that they can be found (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def members(mark: str) -> list[psutil.Process]:
    """The living processes of the family with this mark; adopted dead are reaped."""
    alive: dict[int, psutil.Process] = {}
    others: list[tuple[int, psutil.Process]] = []
    for process in psutil.Process().children(recursive=True):
        try:
            if process.status() == psutil.STATUS_ZOMBIE:
                if process.ppid() == os.getpid() and _adopted(process.pid):
                    os.waitpid(process.pid, os.WNOHANG)
                    _seen.discard(process.pid)
            elif process.environ().get(MARK) == mark or _shares(mark, process.pid):
                alive[process.pid] = process
            else:
                others.append((process.ppid(), process))
        except (psutil.Error, ChildProcessError, ProcessLookupError):
            continue
    before = -1
    while before != len(alive):  # children, grandchildren, …
        before = len(alive)
        alive |= {p.pid: p for parent, p in others if parent in alive}
    _seen.update(alive)
    return list(alive.values())


def children(pid: int) -> list[int]:
    """Pids of a process's children; for watching, since it is quick.

    Linux tells them without a look at all processes of the machine, but may leave one
    out while another ends: who must find all takes `members`.
    """
    if sys.platform != "linux":
        with contextlib.suppress(psutil.Error):
            return [child.pid for child in psutil.Process(pid).children()]
        return []
    found = []
    with contextlib.suppress(OSError):  # it ended
        for task in os.listdir(f"/proc/{pid}/task"):
            text = Path(f"/proc/{pid}/task/{task}/children").read_text()
            found += [int(child) for child in text.split()]
    return found


_seen: set[int] = set()
_started: set[int] = set()
_sessions: set[int] = set()
# The mounts of a run, by its mark: an open file, because the system would give
# the number of mounts that are gone to the next run.
_spaces: dict[str, int] = {}


def started(pid: int) -> None:
    """Notes a program's own process: its runner waits for it."""
    _started.add(pid)
    _sessions.add(pid)  # it leads one


def _adopted(pid: int) -> bool:
    """True for a dead child of ours that is a program's orphan.

    A dead process may be reaped by whoever started it, and by nobody else: its exit
    code would be lost. Orphans that we adopted have nobody but us, and each that is
    left makes every later look at the processes slower.
    """
    return pid not in _started and (pid in _seen or os.getsid(pid) in _sessions)


def learn(mark: str, pid: int) -> None:
    """Notes the mounts of a running program, once it has its own."""
    if mark in _spaces:
        return
    with contextlib.suppress(OSError):
        space = os.open(f"/proc/{pid}/ns/mnt", os.O_RDONLY)
        if os.path.sameopenfile(space, _own_space()):
            os.close(space)
        else:
            _spaces[mark] = space


@functools.cache
def _own_space() -> int:
    return os.open("/proc/self/ns/mnt", os.O_RDONLY)


def _shares(mark: str, pid: int) -> bool:
    """True when a process has the mounts of the run."""
    try:
        return os.stat(f"/proc/{pid}/ns/mnt").st_ino == os.fstat(_spaces[mark]).st_ino
    except (OSError, KeyError):
        return False


def ended(mark: str, pid: int) -> None:
    """Forgets a program, once its runner has its exit code."""
    _started.discard(pid)
    _seen.discard(pid)
    if mark in _spaces:
        os.close(_spaces.pop(mark))


def _wait(processes: list[psutil.Process], seconds: float) -> None:
    """Waits for deaths, without reaping the programs' own processes."""
    until = time.perf_counter() + seconds
    others = [p for p in processes if p.pid not in _started]
    psutil.wait_procs(others, timeout=seconds)
    for process in processes:
        while process.pid in _started and time.perf_counter() < until:
            try:
                if process.status() == psutil.STATUS_ZOMBIE:
                    break
            except psutil.Error:
                break
            time.sleep(0.005)


def left(mark: str) -> list[str]:
    """The command lines of members that outlive their program by the grace period."""
    until = time.perf_counter() + _GRACE
    while alive := members(mark):
        if time.perf_counter() > until:
            return [command(p)[:80] for p in alive if not _is_tracker(p)]
        time.sleep(0.02)
    return []


def print_stacks(mark: str, leader: int, stderr: Path) -> None:
    """Makes each Python process print its stacks (faulthandler), oldest first.

    Args:
        mark: the family's.
        leader: the process id of the program itself.
        stderr: the file that they print to; it tells when one has finished.
    """
    stuck = []
    for member in members(mark):
        try:
            text = command(member)
            server = "forkserver" in text and member.ppid() == leader
            if "python" in text and not server and not _is_tracker(member):
                stuck.append((member.create_time(), member.pid, member))
        except psutil.Error:
            continue
    last = time.perf_counter() + _DUMPS
    for _, _, member in sorted(stuck):
        before = stderr.stat().st_size
        try:
            member.send_signal(_STACKS)
        except (psutil.Error, ValueError):  # Windows has no such signal
            continue
        until = min(time.perf_counter() + _DUMP, last)
        size = before
        while time.perf_counter() < until:
            time.sleep(0.02)
            now = stderr.stat().st_size
            if now == size != before:
                break
            size = now


def end_session(leader: int) -> None:
    """Ends a program and all that stayed in its session, in one stroke.

    A fork bomb grows faster than its processes can be listed.
    """
    if hasattr(os, "killpg"):  # not on Windows: there `end` has to do
        with contextlib.suppress(OSError):
            os.killpg(leader, signal.SIGKILL)


def end(mark: str) -> None:
    """Ends all; the resource tracker last, or /dev/shm would keep its semaphores."""
    for _ in range(5):
        others = [p for p in members(mark) if not _is_tracker(p)]
        if not others:
            break
        _kill(others)
        _wait(others, 1)
    _wait(members(mark), 2)
    _kill(members(mark))


def command(process: psutil.Process) -> str:
    """The command line of a process, or an empty string when it is gone."""
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def _is_tracker(process: psutil.Process) -> bool:
    return "resource_tracker" in command(process)


def _kill(processes: list[psutil.Process]) -> None:
    for process in processes:
        try:
            process.kill()
        except psutil.Error:
            continue

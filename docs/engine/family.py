"""Finds and ends every process that a program started.

Members are found by a marker in the environment among all descendants, so that
a child that left the session, or lost its parent, is found too.
"""

import ctypes
import os
import signal
import sys
import time

import psutil

MARK = "MULTICORE_RUN"
_GRACE = 2.0  # seconds for children to end after their program
_DUMP = 0.5  # seconds for one process to print its stacks
_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


def adopt_orphans() -> None:
    """Makes orphaned descendants ours, so that they can be found (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def members(mark: str) -> list[psutil.Process]:
    """The living processes of the family with this mark; adopted dead are reaped."""
    alive = []
    for process in psutil.Process().children(recursive=True):
        try:
            if process.status() == psutil.STATUS_ZOMBIE:
                if process.ppid() == os.getpid() and process.pid in _seen - _started:
                    os.waitpid(process.pid, os.WNOHANG)
                    _seen.discard(process.pid)
            elif process.environ().get(MARK) == mark:
                _seen.add(process.pid)
                alive.append(process)
        except (psutil.Error, ChildProcessError):
            continue
    return alive


# A dead process may be reaped by whoever started it, and by nobody else: its
# exit code would be lost. Orphans that we adopted have nobody but us.
_seen: set[int] = set()
_started: set[int] = set()


def started(pid: int) -> None:
    """Notes a program's own process: its runner waits for it."""
    _started.add(pid)


def ended(pid: int) -> None:
    """Forgets a program's own process, once its runner has its exit code."""
    _started.discard(pid)
    _seen.discard(pid)


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


def print_stacks(mark: str, leader: int) -> None:
    """Makes each Python process print its stacks (faulthandler), oldest first.

    A parent that outlived its child would leave the call that it waits in.
    """
    stuck = []
    for member in members(mark):
        try:
            text = command(member)
            server = "forkserver" in text and member.ppid() == leader
            if "python" in text and not server and not _is_tracker(member):
                stuck.append((member.create_time(), member))
        except psutil.Error:
            continue
    for _, member in sorted(stuck, key=lambda item: item[0]):
        try:
            member.send_signal(signal.SIGABRT)
            _wait([member], _DUMP)
        except psutil.Error:
            continue


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

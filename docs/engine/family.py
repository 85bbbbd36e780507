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
    """The living processes of the family with this mark; zombies are reaped."""
    alive = []
    for process in psutil.Process().children(recursive=True):
        try:
            if process.status() == psutil.STATUS_ZOMBIE:
                if process.ppid() == os.getpid() and _adopted(process):
                    os.waitpid(process.pid, os.WNOHANG)
            elif process.environ().get(MARK) == mark:
                alive.append(process)
        except (psutil.Error, ChildProcessError):
            continue
    return alive


_started: set[int] = set()


def started(pid: int) -> None:
    """Notes a process that its own starter waits for, so nobody else reaps it."""
    _started.add(pid)


def _adopted(process: psutil.Process) -> bool:
    """True for an orphan, whose exit code nobody but us will ever ask for."""
    return process.pid not in _started and not process.name().startswith("mkdocs")


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
            psutil.wait_procs([member], timeout=_DUMP)
        except psutil.Error:
            continue


def end(mark: str) -> None:
    """Ends all; the resource tracker last, or /dev/shm would keep its semaphores."""
    for _ in range(5):
        others = [p for p in members(mark) if not _is_tracker(p)]
        if not others:
            break
        _kill(others)
        psutil.wait_procs(others, timeout=1)
    psutil.wait_procs(members(mark), timeout=2)
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

"""What builds of a project have left on the machine."""

import os
import time
from pathlib import Path

import psutil


def left_of(folder: Path, seconds: float = 0) -> list[str]:
    """Processes, shared memory and folders that belong to a project's builds.

    Args:
        folder: the project; its builds have ``TMPDIR`` inside it.
        seconds: how long to wait for them to go.
    """
    until = time.monotonic() + seconds
    while (found := [*_processes(folder), *_files(folder)]) and (
        time.monotonic() < until
    ):
        time.sleep(0.1)
    return found


def _processes(folder: Path) -> list[str]:
    found = []
    for process in psutil.process_iter():
        try:
            command = process.cmdline()
            words = [*command, process.cwd(), *process.environ().values()]
        except (psutil.Error, OSError):
            continue
        if process.pid != os.getpid() and any(str(folder) in word for word in words):
            found.append(f"process {process.pid}: {' '.join(command)}")
    return found


def _files(folder: Path) -> list[str]:
    found = [*folder.glob(".site-*"), *folder.joinpath("tmp").glob("*")]
    for path in Path("/dev/shm").glob("multicore-*"):
        # Those of living processes belong to other builds of this machine.
        if not psutil.pid_exists(int(path.name.split("-")[1])):
            found.append(path)
    return [str(path) for path in found]

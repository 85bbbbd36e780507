"""Whatever ends a build leaves nothing behind, and the previous site stays."""

import os
import pty
import random
import select
import shutil
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from conftest import Project, mkdocs
from leftovers import left_of

SLOW = """\
import multiprocessing as mp
import os
import subprocess
import time
from multiprocessing.shared_memory import SharedMemory


def sleep():
    os.setsid()
    time.sleep(600)


if __name__ == "__main__":
    block = SharedMemory(create=True, size=9)
    lock = mp.get_context("spawn").Lock()
    mp.Process(target=sleep).start()
    subprocess.Popen(["sleep", "{seconds}"], env={{}}, start_new_session=True)
    time.sleep(600)
"""
WAIT = 60  # seconds, on a machine under load


def environment(folder: Path) -> dict[str, str]:
    return os.environ | {"TMPDIR": str(folder / "tmp"), "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture
def seconds(tmp_path: Path) -> str:
    """How long this test's own ``sleep`` lasts: other tests start one meanwhile."""
    return f"600.{zlib.crc32(bytes(tmp_path))}"


@pytest.fixture
def slow(project: Project, head: Callable[..., str], seconds: str) -> Project:
    """A project with a site and a program that has not run and never ends."""
    keys = {"limit": 60, "why": "it is interrupted"}
    text = head(**keys) + SLOW.format(seconds=seconds)
    project.shows("topic/slow.py", text)
    project.write("site/index.html", "the previous site")
    (project.folder / "tmp").mkdir()
    return project


class Terminal:
    """A build on a terminal of its own, of which it is the foreground job."""

    def __init__(self, folder: Path) -> None:
        self.pid, self.screen = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            command = [sys.executable, "-m", "mkdocs", "build"]
            os.execve(command[0], command, environment(folder))
        self.text = b""

    def read(self, seconds: float) -> bytes:
        """What it has written so far."""
        if select.select([self.screen], [], [], seconds)[0]:
            try:
                self.text += os.read(self.screen, 65536)
            except OSError:
                time.sleep(seconds)  # the terminal has no other end any more
        return self.text

    def end(self) -> int:
        """Waits for the build; returns how it ended, as a shell tells it."""
        until = time.monotonic() + WAIT
        while (ended := os.waitpid(self.pid, os.WNOHANG))[0] == 0:
            assert time.monotonic() < until, self.text
            self.read(0.1)
        return os.waitstatus_to_exitcode(ended[1])


@pytest.fixture
def terminal(slow: Project) -> Iterator[Terminal]:
    """A build whose slow program has started all its processes."""
    build = Terminal(slow.folder)
    until = time.monotonic() + WAIT
    while sum("sleep" in p or "slow.py" in p for p in family(build.pid)) < 3:
        assert time.monotonic() < until, build.text
        build.read(0.1)
    build.read(1)
    yield build
    os.close(build.screen)


def family(pid: int) -> list[str]:
    """The command lines of the processes that a process started."""
    found = []
    for process in psutil.Process(pid).children(recursive=True):
        try:
            found.append(" ".join(process.cmdline()))
        except psutil.Error:
            continue
    return found


def nothing_left(project: Project, seconds: str) -> None:
    assert left_of(project.folder, WAIT) == []
    for process in psutil.process_iter():
        try:
            # Without the environment that would tell whose it is.
            assert process.cmdline() != ["sleep", seconds], process.pid
        except psutil.Error:
            continue
    kept = (project.folder / "site" / "index.html").read_text()
    assert kept == "the previous site"


def test_control_c(terminal: Terminal, slow: Project, seconds: str) -> None:
    until = time.monotonic() + WAIT
    while b"running topic/slow.py (fork)" not in terminal.text:
        assert time.monotonic() < until, terminal.text
        terminal.read(0.1)
    os.write(terminal.screen, b"\x03")
    assert terminal.end() == 1
    assert left_of(slow.folder, 1) == []  # it cleans up before it ends
    nothing_left(slow, seconds)
    assert b"Traceback" not in terminal.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signal(
    number: signal.Signals, terminal: Terminal, slow: Project, seconds: str
) -> None:
    os.kill(terminal.pid, number)
    assert terminal.end() == 128 + number
    nothing_left(slow, seconds)


def test_kill(terminal: Terminal, slow: Project, seconds: str) -> None:
    os.kill(terminal.pid, signal.SIGKILL)
    assert terminal.end() == -signal.SIGKILL
    nothing_left(slow, seconds)


def test_kill_of_build_and_guard_is_mended_by_the_next_build(
    terminal: Terminal, slow: Project, head: Callable[..., str]
) -> None:
    for process in psutil.Process(terminal.pid).children(recursive=True):
        process.kill()
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.end()
    assert any("tmp/multicore-" in name for name in left_of(slow.folder))
    slow.program("topic/slow.py", head(), "")
    done = mkdocs(slow.folder, "build", TMPDIR=str(slow.folder / "tmp"))
    assert done.returncode == 0, done.stderr
    assert left_of(slow.folder, WAIT) == []


@pytest.mark.timeout(600)
def test_kill_at_any_moment(project: Project) -> None:
    """Ten builds, each killed at a moment of its own; then one that is right."""
    chance = random.Random(4)
    (project.folder / "tmp").mkdir()
    start = time.monotonic()
    done = mkdocs(project.folder, "build", TMPDIR=str(project.folder / "tmp"))
    took = time.monotonic() - start
    assert done.returncode == 0, done.stderr
    page = project.folder / "site" / "zh" / "index.html"
    for _ in range(10):
        shutil.rmtree(project.folder / ".cache" / "runs", ignore_errors=True)
        build = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build"],
            cwd=project.folder,
            env=environment(project.folder),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            build.wait(chance.uniform(0.2, 1) * took)
        except subprocess.TimeoutExpired:
            build.kill()
            build.wait()
        assert left_of(project.folder, WAIT) == []
        text = page.read_text(encoding="utf-8")
        assert "fine" in text and text.rstrip().endswith("</html>")
    done = mkdocs(project.folder, "build", TMPDIR=str(project.folder / "tmp"))
    assert done.returncode == 0, done.stderr
    assert left_of(project.folder, WAIT) == []

"""`mkdocs serve`: both languages, live; survives errors; names a port in use."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from conftest import PAGE, Project


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def shows(port: int, path: str, text: str, seconds: float = 20) -> bool:
    """Waits until a page holds a text."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            address = f"http://127.0.0.1:{port}/{path}"
            with urllib.request.urlopen(address, timeout=5) as answer:
                if text in answer.read().decode():
                    return True
        except OSError:
            pass
        time.sleep(0.2)
    return False


class Server:
    """A running ``mkdocs serve`` with a temporary folder of its own."""

    def __init__(self, project: Project, temporary: Path) -> None:
        self.project = project
        self.temporary = temporary
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"],
            cwd=project.folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(temporary)},
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def shows(self, path: str, text: str, seconds: float = 60) -> bool:
        return shows(self.port, path, text, seconds)

    def shows_error(self, path: str, text: str) -> bool:
        """As `shows`, also when there is no such page yet."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}")
            except urllib.error.HTTPError as answer:
                body = answer.read().decode()
                return "data-build-error" in body and text in body
            except OSError:
                time.sleep(0.2)
        return False

    def builders(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def end(self, number: signal.Signals) -> str:
        """Sends a signal; returns what was printed until all of it was over."""
        children = self.builders()
        self.process.send_signal(number)
        _, errors = self.process.communicate(timeout=30)
        _, alive = psutil.wait_procs(children, timeout=10)
        assert not alive, "processes outlive the server"
        until = time.monotonic() + 10
        while left := list(self.temporary.glob("multicore-site-*")):
            assert time.monotonic() < until, f"left behind: {left}"
            time.sleep(0.1)
        return errors.decode()


@pytest.fixture
def server(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    running = Server(project, tmp_path_factory.mktemp("temporary"))
    yield running
    if running.process.poll() is None:
        running.end(signal.SIGINT)


@pytest.fixture
def served(server: Server) -> tuple[Project, int]:
    return server.project, server.port


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
def test_an_end_of_any_kind_leaves_nothing(server: Server, number: str) -> None:
    assert server.shows("en/", "fine")
    assert len(server.builders()) >= 2
    errors = server.end(signal.Signals[number])
    assert "Traceback" not in errors
    assert errors.count(f"http://127.0.0.1:{server.port}") == 1, "one address"


def test_a_killed_builder_is_replaced(server: Server) -> None:
    assert server.shows("en/", "fine")
    for builder in server.builders()[:2]:
        builder.kill()
    server.project.pages("index.md", PAGE + "\nAfter the kill.\n")
    assert server.shows("zh/", "After the kill.")
    assert server.shows("en/", "After the kill.")
    assert not server.shows("en/", "data-build-error", seconds=0.5)


def test_a_site_that_begins_broken_says_so_and_heals(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    project.write("docs/en/index.md", PAGE.replace("topic/good.py", "topic/godo.py"))
    server = Server(project, tmp_path_factory.mktemp("temporary"))
    try:
        assert server.shows_error("en/", "no program snippets/topic/godo.py")
        project.pages("index.md", PAGE)
        assert server.shows("en/", "<code>fine\n")
        assert not server.shows("en/", "data-build-error", seconds=0.5)
    finally:
        assert "no program snippets/topic/godo.py" in server.end(signal.SIGINT)


def test_pages_and_programs_are_live_in_both_languages(
    served: tuple[Project, int],
) -> None:
    project, port = served
    for language in ("zh", "en"):
        assert shows(port, f"{language}/", "fine")
    project.pages("index.md", PAGE + "\nA new sentence.\n")
    for language in ("zh", "en"):
        assert shows(port, f"{language}/", "A new sentence.")
    good = (project.folder / "snippets/topic/good.py").read_text()
    project.program("topic/good.py", good.replace("fine", "better"), "better\n")
    for language in ("zh", "en"):
        assert shows(port, f"{language}/", "better")
    project.program("topic/good.py", good.replace("fine", "worse"))
    assert shows(port, "en/", "data-build-error")
    assert shows(port, "en/", "the output is not tests/golden/topic/good.out")
    project.program("topic/good.py", good, "fine\n")
    assert shows(port, "zh/", "<code>fine\n")
    until = time.monotonic() + 20
    while shows(port, "zh/", "data-build-error", seconds=0.1):
        assert time.monotonic() < until, "the error stays on the page"


def test_a_port_in_use_is_named(project: Project) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=project.folder,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 1
    assert f"port {port} cannot be used" in done.stderr
    assert f"make serve PORT={port + 1}" in done.stderr

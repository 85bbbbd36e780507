"""`mkdocs serve`: both languages, live; survives errors; names a port in use."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

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


@pytest.fixture
def served(project: Project) -> Iterator[tuple[Project, int]]:
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
        cwd=project.folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        yield project, port
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=20)


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

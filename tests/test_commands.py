"""The README's commands in a clean clone, as a stranger would run them."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from conftest import ROOT

SECONDS = 600


def environment() -> dict[str, str]:
    """This environment without the virtual environment that the tests run in."""
    ours = str(Path(sys.executable).parent)
    path = [p for p in os.environ["PATH"].split(os.pathsep) if p != ours]
    drop = ("VIRTUAL_ENV", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHONPYCACHEPREFIX")
    kept = {k: v for k, v in os.environ.items() if k not in drop}
    return kept | {"PATH": os.pathsep.join(path)}


def make(
    folder: Path, *arguments: str, **more: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", *arguments],
        cwd=folder,
        env=environment() | more,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What git would give a stranger: the tracked files, as they are now."""
    folder = tmp_path_factory.mktemp("clone") / "repository"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    runs = ROOT / ".cache" / "runs"  # no program runs again: .ci/run has seen them run
    if runs.is_dir():
        shutil.copytree(runs, folder / ".cache" / "runs")
    return folder


@pytest.mark.timeout(SECONDS)
def test_make_test_sets_itself_up(clone: Path) -> None:
    done = make(clone, "test", "TESTS=tests/engine/test_verdict.py")
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
    again = make(clone, "test", "TESTS=tests/engine/test_verdict.py")
    assert "installing" not in again.stderr


@pytest.mark.timeout(SECONDS)
def test_make_serve_shows_both_languages_at_one_address(clone: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = clone / "serve.log"
    with open(log, "w") as stream:
        server = subprocess.Popen(
            ["make", "serve", f"PORT={port}"],
            cwd=clone,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
            start_new_session=True,
        )
    try:
        until = time.monotonic() + SECONDS - 60
        while f"http://127.0.0.1:{port}/" not in log.read_text():
            assert server.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
            time.sleep(0.5)
        for path in ("", "zh/", "en/", "zh/pool/", "en/pool/"):
            address = f"http://127.0.0.1:{port}/{path}"
            with urllib.request.urlopen(address, timeout=10) as answer:
                assert answer.status == 200
    finally:
        os.killpg(server.pid, signal.SIGINT)
        server.wait(timeout=30)


def test_make_help_lists_every_target(root: Path) -> None:
    shown = make(root, "help").stdout
    for target in ("help", "serve", "build", "test", "repeat", "lock", "clean"):
        assert f"make {target} " in shown


def test_every_command_that_is_named_exists(root: Path) -> None:
    """Workflows, forms, readmes and pages name only targets and scripts that are."""
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?m)^([a-z]+):", makefile))
    files = [*root.glob("*.md"), *(root / ".github").rglob("*.*")]
    files += [*(root / "docs").rglob("*.md"), *(root / ".ci").iterdir()]
    named = set()
    for path in files:
        text = path.read_text(encoding="utf-8")
        for words in re.findall(r"(?:`|run: |    )make ((?:[a-z]+ ?)+)", text):
            named |= {(path.name, "target", word) for word in words.split()}
        for script in re.findall(r"\B\.ci/([a-z]+)\b", text + makefile):
            named.add((path.name, "script", script))
    scripts = {path.name for path in (root / ".ci").iterdir()}
    there = {"target": targets, "script": scripts}
    assert len(named) > 40
    assert [name for name in sorted(named) if name[2] not in there[name[1]]] == []


@pytest.mark.timeout(SECONDS)
def test_no_network_is_one_clear_line(clone: Path, tmp_path: Path) -> None:
    """pip is sent to a closed port, as on a machine without a network."""
    folder = tmp_path / "offline"
    shutil.copytree(clone, folder, ignore=shutil.ignore_patterns(".venv", ".cache"))
    done = make(
        folder,
        "build",
        PIP_INDEX_URL="http://127.0.0.1:9/simple",
        PIP_EXTRA_INDEX_URL="",
        PIP_CONFIG_FILE=os.devnull,
        PIP_NO_CACHE_DIR="1",
        PIP_RETRIES="0",
    )
    assert done.returncode != 0
    said = [ln for ln in done.stderr.splitlines() if ln.startswith("set-up:")]
    assert "no package index was reached" in said[-1]
    assert not (folder / "site").exists()


def test_old_python_is_named(root: Path, tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    done = subprocess.run(
        ["sh", str(root / ".ci" / "install"), str(old), "requirements.txt"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "is not Python 3.11 or newer" in done.stderr


def test_no_lock_names_an_index(root: Path) -> None:
    for name in ("requirements.txt", "requirements-test.txt"):
        text = (root / name).read_text()
        assert "--hash=sha256:" in text
        assert "://" not in text and "index-url" not in text

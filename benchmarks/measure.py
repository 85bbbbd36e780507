"""Times builds and changes; every figure is in seconds of the clock."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from docs_engine.execute import Book
from docs_engine.pairs import LANGUAGES
from docs_engine.runner import run

_ENV = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
_MKDOCS = [sys.executable, "-m", "mkdocs"]


def plain(folder: Path) -> float:
    """Two plain builds, one for each language, side by side."""
    start = time.perf_counter()
    builds = [
        subprocess.Popen(
            [*_MKDOCS, "build", "-q", "-f", f"{language}.yml"], cwd=folder, env=_ENV
        )
        for language in LANGUAGES
    ]
    codes = [build.wait() for build in builds]
    seconds = time.perf_counter() - start
    if any(codes):
        raise SystemExit("a plain build failed: there is nothing to compare with")
    return seconds


def ours(folder: Path, cold: bool = False) -> float:
    """One build of both languages; cold: no program has run yet."""
    if cold:
        shutil.rmtree(folder / ".cache" / "runs", ignore_errors=True)
    start = time.perf_counter()
    done = subprocess.run([*_MKDOCS, "build"], cwd=folder, env=_ENV, stderr=-1)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return seconds


def programs(book: Book) -> float:
    """The programs themselves: two at a time, timed ones alone."""
    jobs = [(book.programs[name], method) for name, method in sorted(book.results)]
    light = [job for job in jobs if not job[0].head.timed]
    start = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda job: run(*job), light))
    for program, method in jobs:
        if program.head.timed:
            run(program, method)
    return time.perf_counter() - start


def prose_change(folder: Path, times: int) -> float:
    """From saving a page under ``mkdocs serve`` to its new text: the median.

    Each change waits until the search index has the one before, which is written when
    that is on the screen already.
    """
    page = folder / "docs" / "en" / "index.md"
    old = page.read_text("utf-8")
    with _served(folder) as port:
        seconds = []
        for number in range(times):
            text = f"Change number {number}."
            page.write_text(f"{old}\n{text}\n", encoding="utf-8")
            seconds.append(_until(port, "en/", text))
            _until(port, "en/search/search_index.json", text)
        page.write_text(old, encoding="utf-8")
    return median(seconds)


def program_change(folder: Path, book: Book, times: int) -> tuple[float, float]:
    """From saving a program to its new output, and how long its run itself took."""
    name = sorted(book.programs)[0]
    path = folder / "snippets" / name
    golden = (folder / "tests" / "golden" / name).with_suffix(".out")
    source, expected = path.read_text("utf-8"), golden.read_text("utf-8")
    with _served(folder) as port:
        shown = []
        for number in range(times):
            text = f"changed {number}"
            golden.write_text(f"{expected}{text}\n", encoding="utf-8")
            path.write_text(f'{source}    print("{text}")\n', encoding="utf-8")
            shown.append(_until(port, "en/", f"{text}\n"))
        path.write_text(source, encoding="utf-8")
        golden.write_text(expected, encoding="utf-8")
    program = book.programs[name]
    alone = [run(program, program.head.methods[0]).wall for _ in range(times)]
    return median(shown), median(alone)


@contextmanager
def _served(folder: Path) -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with open(folder / "serve.log", "wb") as log:
        server = subprocess.Popen(
            [*_MKDOCS, "serve", "-a", f"127.0.0.1:{port}"],
            cwd=folder,
            env=_ENV,
            stdin=subprocess.DEVNULL,
            stderr=log,
        )
        try:
            _until(port, "en/", "</html>", seconds=3600)
            yield port
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(30)


def _until(port: int, path: str, text: str, seconds: float = 120) -> float:
    """Waits until a page holds a text; returns how long that took."""
    start = time.perf_counter()
    while (now := time.perf_counter() - start) < seconds:
        try:
            address = f"http://127.0.0.1:{port}/{path}"
            with urllib.request.urlopen(address, timeout=10) as answer:
                if text in answer.read().decode():
                    return now
        except OSError:
            pass
        time.sleep(0.01)
    raise SystemExit(f"{path} did not show {text!r} within {seconds} s")

"""Builds both languages side by side, puts the site together, swaps it in.

A plain ``mkdocs build`` or ``mkdocs serve`` conducts: it runs the programs, once
for both languages, and has a builder for each language (`docs_engine.builder`).
"""

import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Collection
from functools import partial
from pathlib import Path
from types import FrameType

from mkdocs.config.defaults import MkDocsConfig

from docs_engine import guard
from docs_engine.builder import Builders
from docs_engine.common import begin
from docs_engine.execute import run_book
from docs_engine.pairs import check_pairs
from docs_engine.problems import BadInput, Problem
from docs_engine.publish import publish
from docs_engine.report import report
from docs_engine.stop import Stop


def conduct(command: str, config: MkDocsConfig, root: Path) -> None:
    """Builds or serves both languages, then ends the process.

    Raises:
        SystemExit: always; 0 when all went well.
        Stop: with every problem found.
    """
    guard.start(Path(config.site_dir).parent)
    _keep_to_the_commit(root)
    for name in ("SIGTERM", "SIGHUP"):  # the way out then cleans up, as for Ctrl-C
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _leave)
    try:
        if command == "serve":
            from docs_engine.serve import serve  # a build has no use for its server

            serve(root, *config.dev_addr)
        else:
            build(root, Path(config.site_dir), fresh=bool(os.environ.get("FRESH")))
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        raise Stop(
            f"no site written: {error.strerror or error}{where}\n"
            "    way out: make room on the disk, or mend the rights; no clean-up needed"
        ) from None
    gc.freeze()  # or Python looks through all that was built before it ends
    raise SystemExit(0)


def _keep_to_the_commit(root: Path) -> None:
    """Lets pages tell the time of the commit, not that of the build.

    Two builds of one commit then give the same bytes, whenever they are made. The
    variable is what MkDocs and others read; whoever set it before is obeyed.
    """
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except OSError:
        return  # no git: then it is the time of the build
    if done.returncode == 0 and done.stdout.strip():
        os.environ.setdefault("SOURCE_DATE_EPOCH", done.stdout.strip())


def _leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def build(root: Path, destination: Path, fresh: bool = False) -> None:
    """Builds the whole site aside, then swaps it with what stood there.

    Raises:
        Stop: with every problem; the previous site then stays as it was.
    """
    start = time.perf_counter()
    destination.parent.mkdir(parents=True, exist_ok=True)
    with (  # builders end before their folder is removed
        guard.aside(destination.parent) as aside,
        Builders(root) as builders,
    ):
        try:
            book = run_book(root, fresh, builders.ready)
        except BadInput as error:
            _check(root, error.problems)
            raise
        new = aside / "new"

        def meanwhile() -> None:
            _check(root)
            begin(root, new, book)

        builders.build(new, book, meanwhile)
        publish(new, partial(builders.views, new))
        guard.swap(new, destination, aside)
    seconds = time.perf_counter() - start
    print(f"site: {destination.name}/ in {seconds:.1f} s", file=sys.stderr, flush=True)


def _check(root: Path, others: Collection[Problem] = ()) -> None:
    """Reports what is wrong with the pages, and other problems; prints warnings.

    Raises:
        Stop: with every problem.
    """
    problems, warnings = check_pairs(root)
    problems += [problem for problem in others if problem not in problems]
    text = report(root, problems)
    if problems:
        raise Stop(text)
    for warning in warnings:
        print(f"warning: {warning}", file=sys.stderr, flush=True)

"""Builds both languages side by side, puts the site together, swaps it in.

A plain ``mkdocs build`` or ``mkdocs serve`` conducts: each language is a
``mkdocs build`` of its own with the variable below set.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from docs_engine import guard
from docs_engine.execute import run_book
from docs_engine.pairs import LANGUAGES, check_pairs
from docs_engine.problems import BadInput
from docs_engine.report import report
from docs_engine.serve import serve
from docs_engine.stop import Stop

LANGUAGE = "MULTICORE_LANGUAGE"


def conduct(command: str, config: MkDocsConfig, root: Path) -> None:
    """Builds or serves both languages, then ends the process.

    Raises:
        SystemExit: always; 0 when all went well.
        Stop: with every problem found.
    """
    guard.start(Path(config.site_dir).parent)
    for name in ("SIGTERM", "SIGHUP"):  # end as Ctrl-C does: cleaning up
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    try:
        if command == "serve":
            host, port = config.dev_addr
            serve(root, host, port, build)
        else:
            build(root, Path(config.site_dir), fresh=bool(os.environ.get("FRESH")))
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        raise Stop(
            f"no site written: {error.strerror or error}{where}\n"
            "    way out: make room on the disk, or mend the rights; no clean-up needed"
        ) from None
    raise SystemExit(0)


def build(root: Path, destination: Path, fresh: bool = False) -> None:
    """Builds the whole site aside, then swaps it with what stood there.

    Raises:
        Stop: with every problem; the previous site then stays as it was.
    """
    destination.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix=guard.prefix(".site"),
        dir=destination.parent,
        ignore_cleanup_errors=True,
    ) as name:
        new = Path(name, "new")
        _build_into(root, new, fresh)
        guard.swap(new, destination, Path(name))


def _build_into(root: Path, folder: Path, fresh: bool) -> None:
    problems = check_pairs(root)
    try:
        run_book(root, fresh)
    except BadInput as error:
        problems += error.problems
    text = report(root, problems)
    if problems:
        raise Stop(text)
    builds = {
        language: subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "-d", str(folder / language)],
            cwd=root,
            env=os.environ | {LANGUAGE: language, "NO_MKDOCS_2_WARNING": "1"},
            start_new_session=True,  # Ctrl-C reaches us alone; we end them
        )
        for language in LANGUAGES
    }
    try:
        failed = [language for language, child in builds.items() if child.wait()]
    finally:
        for child in builds.values():
            child.kill()
            child.wait()
    if failed:
        raise Stop(f"no site written: {', '.join(failed)} could not be built")
    for page in (root / "docs" / "theme" / "root").iterdir():
        shutil.copy(page, folder / page.name)

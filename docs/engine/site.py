"""Builds both languages side by side, puts the site together, swaps it in.

A plain ``mkdocs build`` or ``mkdocs serve`` conducts: each language is a
``mkdocs build`` of its own with the variable below set.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from docs_engine.copies import write_copies
from docs_engine.execute import run_book
from docs_engine.pairs import LANGUAGES, check_pairs
from docs_engine.problems import BadInput
from docs_engine.publish import publish
from docs_engine.serve import serve
from docs_engine.stop import Stop

LANGUAGE = "MULTICORE_LANGUAGE"


def conduct(command: str, config: MkDocsConfig, root: Path) -> None:
    """Builds or serves both languages, then ends the process.

    Raises:
        SystemExit: always; 0 when all went well.
        Stop: with every problem found.
    """
    if command == "serve":
        host, port = config.dev_addr
        serve(root, host, port, build)
    else:
        build(root, Path(config.site_dir), fresh=bool(os.environ.get("FRESH")))
    raise SystemExit(0)


def build(root: Path, destination: Path, fresh: bool = False) -> None:
    """Builds the whole site aside, then swaps it with what stood there.

    Raises:
        Stop: with every problem; the previous site then stays as it was.
    """
    destination.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix=".site-", dir=destination.parent, ignore_cleanup_errors=True
    ) as name:
        new = Path(name, "new")
        _build_into(root, new, fresh)
        if destination.exists():
            os.replace(destination, Path(name, "old"))
        os.replace(new, destination)


def _build_into(root: Path, folder: Path, fresh: bool) -> None:
    problems = check_pairs(root)
    try:
        book = run_book(root, fresh)
    except BadInput as error:
        problems += error.problems
    if problems:
        report = "\n".join(map(str, problems))
        raise Stop(f"\n{report}\n{len(problems)} problem(s); no site written")
    builds = {
        language: subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "-d", str(folder / language)],
            cwd=root,
            env=os.environ | {LANGUAGE: language, "NO_MKDOCS_2_WARNING": "1"},
        )
        for language in LANGUAGES
    }
    failed = [language for language, child in builds.items() if child.wait()]
    if failed:
        raise Stop(f"no site written: {', '.join(failed)} could not be built")
    for page in (root / "docs" / "theme" / "root").iterdir():
        shutil.copy(page, folder / page.name)
    write_copies(root, folder, book)
    publish(folder)

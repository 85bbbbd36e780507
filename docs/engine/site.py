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
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from docs_engine.execute import run_book
from docs_engine.pairs import LANGUAGES, check_pairs
from docs_engine.problems import BadInput

LANGUAGE = "MULTICORE_LANGUAGE"


def conduct(command: str, config: MkDocsConfig, root: Path) -> None:
    """Builds or serves both languages, then ends the process.

    Raises:
        SystemExit: always; 0 when all went well.
        Abort: with every problem found.
    """
    if command == "serve":
        _serve(config, root)
    else:
        build(root, Path(config.site_dir), fresh=bool(os.environ.get("FRESH")))
    raise SystemExit(0)


def build(root: Path, destination: Path, fresh: bool = False) -> None:
    """Builds the whole site aside, then swaps it with what stood there.

    Raises:
        Abort: with every problem; the previous site then stays as it was.
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
    try:
        problems = check_pairs(root)
        if problems:
            raise BadInput(problems)
        run_book(root, fresh)
    except BadInput as error:
        raise Abort(f"\n{error}\n{len(error.problems)} problem(s); no site written") from None
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
        raise Abort(f"no site written: {', '.join(failed)} could not be built")
    for page in (root / "docs" / "theme" / "root").iterdir():
        shutil.copy(page, folder / page.name)


def _serve(config: MkDocsConfig, root: Path) -> None:
    host, port = config.dev_addr
    folder = Path(tempfile.mkdtemp(prefix="multicore-site-"))

    def rebuild() -> None:
        build(root, folder / "site")

    try:
        rebuild()
        try:
            server = LiveReloadServer(rebuild, host, port, str(folder / "site"))
        except OSError as error:
            raise Abort(
                f"port {port} cannot be used ({error.strerror}): "
                f"choose another, `make serve PORT={port + 1}` "
                f"or `mkdocs serve -a {host}:{port + 1}`"
            ) from None
        for watched in ("docs", "snippets", "mkdocs.yml"):
            server.watch(str(root / watched))
        print(f"both languages: http://{host}:{port}/", flush=True)
        try:
            server.serve(open_in_browser=False)
        except KeyboardInterrupt:
            print("stopped", flush=True)
        finally:
            server.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)



"""Serves both languages, and shows a change at once.

A change of pages and programs that nothing else on the site can show is rendered
into the site that is served; any other change builds the site again, aside.
"""

import os
import re
import shutil
import socket
import sys
import tempfile
import time
import traceback
from pathlib import Path

from docs_engine import guard
from docs_engine.bilingual import side
from docs_engine.builder import Builders
from docs_engine.common import begin, finish_language, url_of
from docs_engine.copies import write_list
from docs_engine.execute import Book, run_book
from docs_engine.fences import SHOWS_ALL, Fence, read_fences, read_page
from docs_engine.liveserver import LiveServer
from docs_engine.pairs import LANGUAGES, check_pairs
from docs_engine.problems import BadInput
from docs_engine.requests import Pages
from docs_engine.stop import Stop

WATCHED = (
    "docs/zh",
    "docs/en",
    "docs/pictures",
    "docs/glossary.yml",
    "docs/messages.yml",
    "docs/theme",
    "snippets",
    "tests/golden",
    "data",
    "mkdocs.yml",
)
_PAGE = re.compile(r"docs/(?P<language>[a-z]+)/(?P<name>.+\.md)")
_PROGRAM = ("snippets/", "tests/golden/")
# A block that runs in the page, or a template of its own, may show anything: such a
# page is rendered at every change.
_SHOWS_ALL = re.compile(r"(?m)^\s*(`{3,}|~{3,}).*\bexec\b|\A---\n(.*\n)*?template:")


def serve(root: Path, host: str, port: int) -> None:
    """Builds, serves until Ctrl-C, and shows every change.

    A failure leaves the last good pages, with what is wrong on top of them.

    Raises:
        Stop: the port is in use.
    """
    _check_port(host, port)
    folder = Path(tempfile.mkdtemp(prefix=guard.prefix()))
    try:
        with Builders(root) as builders:
            live = Live(root, folder, builders)
            server = live.server = LiveServer(live.change, host, port, root)
            server.watch_paths(WATCHED)
            live.change(set())
            try:
                server.serve(open_in_browser=False)  # type: ignore[no-untyped-call]
            except KeyboardInterrupt:
                print("stopped", file=sys.stderr, flush=True)
            finally:
                server.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Live:
    """What is served, and what it was made from.

    Args:
        root: the repository.
        folder: where sites are built, each in a folder of its own.
        builders: the two that build them.
    """

    server: LiveServer

    def __init__(self, root: Path, folder: Path, builders: Builders) -> None:
        self.root = root
        self.folder = folder
        self.builders = builders
        self.site = Path(os.devnull)
        """What is served, or will be with the next call of ``publish``."""
        self.book: Book | None = None
        self.fences: dict[str, list[Fence]] = {}
        """By page, of the site that is served."""
        self.always: set[str] = set()
        """Pages to render at every change."""
        self.there: set[str] = set()
        """Files that were there when the whole site was last built."""
        self.pending: set[str] = set()
        """Files that changed since a site was last shown without fault."""
        self._number = 0

    def change(self, files: set[str]) -> None:
        """Shows a change, or what is wrong with it."""
        start = time.perf_counter()
        self.pending |= files
        wrong: list[object] = []
        what = ""
        try:
            what = self._pages() or self._whole()
            self.pending.clear()
        except BadInput as error:
            wrong += error.problems
        except Stop as error:
            wrong.append(error.format_message())
        except Exception:  # a fault of ours is shown too, and serving goes on
            wrong.append(traceback.format_exc())
        problems, warnings = check_pairs(self.root)
        wrong += problems
        text = "\n".join(map(str, wrong))
        if what or text != self.server.error:
            self.server.publish(self.site, text)
        if what:
            seconds = time.perf_counter() - start
            print(f"shown after {seconds:.2f} s: {what}", file=sys.stderr, flush=True)
        if text:
            print(text, file=sys.stderr, flush=True)
        for warning in warnings:
            print(f"warning: {warning}", file=sys.stderr, flush=True)

    def _pages(self) -> str:
        """Renders the pages that changed; '' when the whole site has to be built."""
        if self.book is None or not self.pending:
            return ""
        fences, pages, programs = dict(self.fences), set(self.always), False
        for file in self.pending:
            if file.startswith(_PROGRAM):
                programs = True
                continue
            if file not in self.there and not (self.root / file).exists():
                continue  # an editor's own file, come and gone since the last build
            if not _PAGE.fullmatch(file) or file not in fences:
                return ""
            try:
                text, _ = read_page(self.root, self.root / file)
            except FileNotFoundError:
                return ""
            fences[file] = read_fences(text, file)
            programs |= _names(fences[file]) != _names(self.fences[file])
            pages.add(file)
            if _SHOWS_ALL.search(text):
                self.always.add(file)
        book = run_book(self.root) if programs else self.book
        if book.programs.keys() != self.book.programs.keys():
            return ""
        if book.labs != self.book.labs:
            return ""
        changed = _changed(self.book, book)
        if changed:
            pages |= {p for p, named in fences.items() if _shows(named, changed)}
        found = [match for page in sorted(pages) if (match := _PAGE.fullmatch(page))]
        names = {
            lang: [m["name"] for m in found if m["language"] == lang]
            for lang in LANGUAGES
        }
        if not changed and not pages:
            return "nothing"
        if not self.builders.update(Pages(book if changed else None, names)):
            return ""
        self.book, self.fences = book, fences
        for lang in LANGUAGES:
            finish_language(self.root, self.site, lang, book, names[lang])
        side.write(self.site, sorted({url_of(match["name"]) for match in found}))
        return ", ".join(sorted(pages))

    def _whole(self) -> str:
        there = _files(self.root)
        book = run_book(self.root, idle=self.builders.ready)
        self._number += 1
        site = self.folder / str(self._number)
        self.builders.build(site, book, lambda: begin(self.root, site, book))
        self.builders.views(site, lambda: write_list(site))
        self.site = site
        # The site before is still being read by requests under way.
        shutil.rmtree(self.folder / str(self._number - 2), ignore_errors=True)
        self.book, self.fences, self.always = book, {}, set()
        self.there = there
        for path in self.root.glob("docs/[ez][nh]/**/*.md"):
            text, page = read_page(self.root, path)
            self.fences[page] = read_fences(text, page)
            if _SHOWS_ALL.search(text):
                self.always.add(page)
        return "the whole site"


def _files(root: Path) -> set[str]:
    """Every watched file that is there, by its path in the repository."""
    watched = [root / name for name in WATCHED]
    found = [path for one in watched for path in (one, *one.rglob("*"))]
    return {path.relative_to(root).as_posix() for path in found if path.is_file()}


def _names(fences: list[Fence]) -> list[tuple[object, ...]]:
    return [(fence.kind, fence.program, fence.options) for fence in fences]


def _shows(fences: list[Fence], programs: set[str]) -> bool:
    return any(f.program in programs or f.kind in SHOWS_ALL for f in fences)


def _changed(old: Book, new: Book) -> set[str]:
    """The programs whose source or results are not the same in two books."""
    results = old.results.keys() | new.results.keys()
    return {
        name for name, program in new.programs.items() if program != old.programs[name]
    } | {
        name
        for name, method in results
        if old.results.get((name, method)) != new.results.get((name, method))
    }


def _check_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Stop(
                f"port {port} cannot be used ({error.strerror}); choose another: "
                f"make serve PORT={port + 1}, or mkdocs serve -a {host}:{port + 1}"
            ) from None

"""Builds one language with MkDocs, whole or page by page.

What a page of MkDocs shows of other pages is their title, their front matter (in
the navigation) and where their files lie. While those stay the same, rendering
one page gives what a whole build would give; when one changes, `NeedsWhole`.
"""

import logging
import os
import traceback
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme
from pymdownx.superfences import SuperFencesException

from docs_engine.chinese import dictionary, keep_dictionary
from docs_engine.events import SEARCH, LanguagePlugin, made_files, seen_elsewhere
from docs_engine.execute import Book


class NeedsWhole(Exception):
    """What changed is shown by other pages too."""


class Language:
    """The site in one language, as a builder keeps it between requests."""

    config: MkDocsConfig
    plugin: LanguagePlugin

    def __init__(self, language: str, root: Path) -> None:
        self.language = language
        self.root = root
        self._log = _Collector()
        logger = logging.getLogger("mkdocs")
        logger.handlers[:] = [self._log]
        logger.setLevel(logging.WARNING)
        self._built = False
        self._fresh: list[Page] = []
        self._downloads: dict[str, str] = {}

    def load(self) -> None:
        """Imports every plugin; loads the dictionary of the search, where it is used.

        English pages have a few Chinese words: their builder loads it at the first.
        """
        keep_dictionary(self.root)
        load_config(str(self.root / "mkdocs.yml"))
        if self.language == "zh":
            dictionary()

    def build(self, folder: Path, book: Book) -> None:
        """Builds everything below ``folder/LANGUAGE``.

        Raises:
            Exception: whatever MkDocs or a plugin raises; see `explain`.
        """
        self._log.clear()
        self._built = False
        config = load_config(
            str(self.root / "mkdocs.yml"), site_dir=str(folder / self.language)
        )
        plugin = config.plugins["multicore"]
        assert isinstance(plugin, LanguagePlugin)
        config.plugins.on_startup(command="build", dirty=False)
        plugin.assign(self.language, book)
        _list_no_icons(config.theme)
        build.build(config)
        self.config, self.plugin, self._built = config, plugin, True

    def render(self, book: Book | None, names: list[str]) -> None:
        """Reads and renders some pages; writes nothing yet.

        Args:
            book: the programs, when they or what they did have changed.
            names: pages, as paths below the language.

        Raises:
            NeedsWhole: something that other pages show has changed.
            Exception: as `build`.
        """
        self._log.clear()
        if not self._built:
            raise NeedsWhole
        config, files = self.config, self.plugin.files
        self.plugin.resume(book or self.plugin.book, config)
        self._fresh, self._downloads = [], {}
        made = made_files(book, self.language) if book else self.plugin.made
        if made.keys() != self.plugin.made.keys():
            raise NeedsWhole
        for name in names:
            file = files.get_file_from_path(name)
            if file is None or file.page is None:
                raise NeedsWhole
            build._populate_page(file.page, config, files)
            if seen_elsewhere(file.page) != self.plugin.seen[name]:
                raise NeedsWhole
            self._fresh.append(file.page)
        for page in self._pages():
            page.validate_anchor_links(
                files=files, log_level=config.validation.links.anchors
            )
        if self._log.found and config.strict:
            raise Abort("warnings in strict mode")
        for name, text in made.items():
            if text != self.plugin.made[name]:
                self._downloads[name] = text

    def write(self) -> None:
        """Writes the pages that were rendered last."""
        plugin, files = self.plugin, self.plugin.files
        for name, text in self._downloads.items():
            file = files.get_file_from_path(name)
            assert file is not None, name
            file.content_string = plugin.made[name] = text
            file.copy_file()
        index = self._index()
        entries = index.entries
        for page in self._fresh:
            index.entries = []
            build._build_page(
                page, self.config, files.documentation_pages(), plugin.nav, plugin.env
            )
            own = {entry["location"].partition("#")[0] for entry in index.entries}
            own.add(page.url)
            entries = [e for e in entries if e["location"].partition("#")[0] not in own]
            entries += index.entries
        place = {page.url: number for number, page in enumerate(self._pages())}
        entries.sort(key=lambda entry: place[entry["location"].partition("#")[0]])
        index.entries = entries

    def write_search(self) -> None:
        """Writes the search index with the pages that were rendered last."""
        index = self._index()
        path = Path(self.config.site_dir, "search", "search_index.json")
        aside = path.with_suffix(".part")
        aside.write_text(index.generate_search_index(None), encoding="utf-8")
        os.replace(aside, path)

    def _index(self) -> Any:
        return getattr(self.config.plugins[SEARCH], "search_index")  # noqa: B009

    def _pages(self) -> list[Page]:
        files = self.plugin.files.documentation_pages()
        return [file.page for file in files if file.page is not None]

    def warnings(self) -> str:
        """What was logged since the last request, with readable paths."""
        text = "\n".join(self._log.found)
        return text.replace(f"{self.root}{os.sep}", "")

    def explain(self, error: Exception) -> str:
        """What to tell about a failed request; a traceback if it is our fault."""
        expected = isinstance(error, Abort | BuildError | SuperFencesException)
        if not (expected and self._log.found):
            trace = traceback.format_exc() if not expected else str(error)
            self._log.found.append(trace.rstrip())
        return self.warnings()


def _list_no_icons(theme: Theme) -> None:
    """Spares MkDocs the walk through folders of which it copies nothing.

    It lists what lies in the theme, and leaves out what has a dot before its name: ten
    thousand icons.
    """
    make = theme.get_env

    def get_env() -> Environment:
        env = make()
        env.loader = _Loader(theme.dirs)
        return env

    theme.get_env = get_env  # type: ignore[method-assign]


class _Loader(FileSystemLoader):
    def list_templates(self) -> list[str]:
        found = set()
        for top in map(Path, self.searchpath):
            for folder, folders, files in os.walk(top):
                folders[:] = [name for name in folders if not name.startswith(".")]
                inside = Path(folder).relative_to(top)
                found |= {(inside / name).as_posix() for name in files}
        return sorted(found)


class _Collector(logging.Handler):
    """Keeps warnings and errors for the answer, instead of printing them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(f"{record.levelname}: {record.getMessage()}")

    def clear(self) -> None:
        self.found = []

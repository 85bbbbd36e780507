"""What our plugin does while MkDocs builds one language."""

import copy
import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markdown import Markdown
from markdown_exec import MarkdownConverter, markdown_config
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from pymdownx.superfences import SuperFencesException

from docs_engine.bilingual import side
from docs_engine.bilingual.alternates import alternates
from docs_engine.bilingual.expand import expand
from docs_engine.bilingual.glossary import read_glossary
from docs_engine.bilingual.hints import add_hints
from docs_engine.chinese import join_lines, words_when_needed
from docs_engine.course import course
from docs_engine.execute import Book
from docs_engine.fences import KINDS, Fence, check_options
from docs_engine.inner import Inner
from docs_engine.labs.page import TEMPLATES, add_files, finish_lab, lab_files
from docs_engine.labs.run import LabRun
from docs_engine.measure.downloads import downloads
from docs_engine.render import render
from docs_engine.stop import Stop
from docs_engine.words import WORDS

SEARCH = "material/search"


class Options(Config):
    """What ``mkdocs.yml`` may say about the plugin."""

    notebooks = options.Type(dict, default={})
    """Options of mkdocs-jupyter, which is loaded only when there are notebooks."""


class LanguagePlugin(BasePlugin[Options]):
    """Builds the language that it was assigned, from programs that have run.

    It keeps what MkDocs made on the way (``files``, ``nav``, ``env``), so that
    single pages can be rendered again.
    """

    language = ""
    """``zh`` or ``en``; empty for the process that conducts both."""
    root: Path
    book: Book
    page: Page
    files: Files
    nav: Navigation
    env: Environment
    inner: Inner
    labs: dict[str, LabRun]
    """Those that have a page here, by its path below the language."""
    made: dict[str, str]
    """Files that were made, not copied: see `made_files`."""
    seen: dict[str, tuple[Any, ...]]
    """What other pages may show of each page, by its path below the language."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.command = command  # with this event, one plugin serves many builds

    def assign(self, language: str, book: Book) -> None:
        """Says what to build: before every build."""
        self.language, self.book = language, book

    def resume(self, book: Book, config: MkDocsConfig) -> None:
        """Makes ready to render single pages of the last build."""
        self.book = book
        markdown_config.save(config.markdown_extensions, config.mdx_configs)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = self.root = Path(config.config_file_path).parent
        self.repository = (config.repo_url or "").rstrip("/")
        self._set_language(config, root)
        words_when_needed(config.plugins[SEARCH].config)
        self._add_fences(config)
        self._add_notebooks(config)
        return config

    def _set_language(self, config: MkDocsConfig, root: Path) -> None:
        texts = config.extra["languages"][self.language]
        config.docs_dir = str(root / "docs" / self.language)
        config.site_name = texts["name"]
        config.site_description = texts["description"]
        if config.site_url:
            config.site_url = config.site_url.rstrip("/") + f"/{self.language}/"
        config.theme["language"] = texts["theme"]
        config.copyright = texts["copyright"]
        contents = config.mdx_configs.setdefault("toc", {})
        contents["permalink_title"] = WORDS[self.language]["permalink"]
        for item in config.nav or []:
            for title in list(item) if isinstance(item, dict) else []:
                item[texts["sections"].get(title, title)] = item.pop(title)

    def _add_fences(self, config: MkDocsConfig) -> None:
        fences = config.mdx_configs.setdefault("pymdownx.superfences", {})
        for kind in KINDS:
            fences.setdefault("custom_fences", []).append(
                {
                    "name": kind,
                    "class": kind,
                    "validator": _validate,
                    "format": self._format,
                }
            )

    def _add_notebooks(self, config: MkDocsConfig) -> None:
        # Importing it takes as long as building ten pages.
        if self.book.labs:
            os.environ["JUPYTER_NO_CONFIG"] = "1"  # the site is nobody's own
            from mkdocs_jupyter.config import settings
            from mkdocs_jupyter.plugin import Plugin

            settings.templates_dir = str(TEMPLATES)
            notebooks = Plugin()
            notebooks.load_config(self.config.notebooks, config.config_file_path)
            config.plugins["mkdocs-jupyter"] = notebooks

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self.inner = Inner(config.markdown_extensions, config.mdx_configs)
        self.labs = add_files(self.book.labs, files, self.language, self.root, config)
        self.made = made_files(self.book, self.language)
        for name, text in self.made.items():
            files.append(File.generated(config, name, content=text))
        return files

    def on_build_error(self, *, error: Exception, **_: Any) -> None:
        if isinstance(error, OSError):  # a full disk is no fault of the engine
            raise Stop(f"{error.strerror or error}: {error.filename or ''}") from None

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> Navigation:
        self.nav, self.files = nav, files
        return nav

    def on_env(
        self, env: Environment, *, files: Files, config: MkDocsConfig
    ) -> Environment:
        self.env = env
        sections = config.extra["languages"][self.language]["sections"]
        env.globals["course"] = course(self.nav, sections.get("Lessons", "Lessons"))
        pages = [file.page for file in files.documentation_pages() if file.page]
        self.seen = {page.file.src_uri: seen_elsewhere(page) for page in pages}
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        self.page = page
        if run := self.labs.get(page.file.src_uri):
            page.meta = {"description": run.lab.description(self.language)}
            return ""  # mkdocs-jupyter reads the notebook itself
        MarkdownConverter.counter = 0  # ids on a page do not depend on other pages
        self.inner.start_page()
        return expand(markdown, read_glossary(self.root), self.language)

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        if run := self.labs.get(page.file.src_uri):
            html = finish_lab(html, page, run, self.language, self.files)
        html = join_lines(html) if self.language == "zh" else html
        base = get_relative_url(".", page.url).rstrip("/") + "/"
        if page.url != "glossary/":
            html = add_hints(html, read_glossary(self.root), self.language, base)
        return side.mark(html, self.language, page.url, base)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        base = get_relative_url(".", page.url).rstrip("/") + "/"
        links = alternates(page.url, config.site_url or "", base)
        return output.replace("</head>", f"{links}</head>", 1)

    def _format(
        self,
        source: str,
        language: str,
        css_class: str,
        options: dict[str, Any],
        md: Markdown,
        **_: Any,
    ) -> str:
        where = f"docs/{self.language}/{self.page.file.src_uri}"
        fence = Fence(where, 0, language, source.strip(), options)
        base = get_relative_url(".", self.page.url).rstrip("/") + "/"
        try:
            text = render(fence, self.book, self.language, base, self.repository)
        except (KeyError, ValueError) as error:
            raise SuperFencesException(f"{where}: {source}: {error!r}") from error
        return self.inner.html(text)


def made_files(book: Book, language: str) -> dict[str, str]:
    """The files for readers to take away, by address below the language's root."""
    programs = {f"programs/{name}": p.source for name, p in book.programs.items()}
    labs = lab_files(book.labs, language)
    return programs | labs | dict(downloads(book.records, book.ran))


def seen_elsewhere(page: Page) -> tuple[Any, ...]:
    """What other pages may show of a page: in the navigation, before and after it."""
    return page.title, copy.deepcopy(page.meta), page.file.url


def _validate(
    language: str,
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, Any],
    md: Markdown,
) -> bool:
    if wrong := check_options(language, inputs):
        raise SuperFencesException(wrong)
    options.update(inputs)
    return True

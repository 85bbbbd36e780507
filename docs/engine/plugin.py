"""The one door into MkDocs: makes a plain command give both languages."""

import logging
import os
from pathlib import Path
from typing import Any

import jieba
from jinja2 import Environment
from markdown import Markdown
from markdown_exec import base_format
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from pymdownx.superfences import SuperFencesException

from docs_engine import site
from docs_engine.chinese import join_lines
from docs_engine.course import course
from docs_engine.execute import Book, run_book
from docs_engine.fences import KINDS, Fence, check_options
from docs_engine.problems import BadInput
from docs_engine.render import render
from docs_engine.stop import Stop

log = logging.getLogger("mkdocs.plugins.multicore")


class Options(Config):
    """The plugin has no options."""


class MulticorePlugin(BasePlugin[Options]):
    """Without a language: conducts. With one: builds that language."""

    command = "build"

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path).parent
        self.language = os.environ.get(site.LANGUAGE, "")
        if not self.language:
            site.conduct(self.command, config, self.root)
        self._set_language(config)
        jieba.setLogLevel(logging.WARNING)
        jieba.dt.tmp_dir = str(self.root / ".cache")  # not the shared temp folder
        self._add_fences(config)
        try:
            self.book: Book = run_book(self.root)
        except BadInput as error:
            raise Stop(str(error)) from None
        return config

    def _set_language(self, config: MkDocsConfig) -> None:
        texts = config.extra["languages"][self.language]
        config.docs_dir = str(self.root / "docs" / self.language)
        config.site_name = texts["name"]
        config.site_description = texts["description"]
        if config.site_url:
            config.site_url = config.site_url.rstrip("/") + f"/{self.language}/"
        config.theme["language"] = texts["theme"]
        config.copyright = texts["copyright"]
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

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for name, program in self.book.programs.items():
            files.append(
                File.generated(config, f"programs/{name}", content=program.source)
            )
        return files

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, **_: Any) -> None:
        sections = config.extra["languages"][self.language]["sections"]
        lessons = sections.get("Lessons", "Lessons")
        env.globals["course"] = course(self.nav, lessons)

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        self.page = page
        return markdown

    def on_page_content(self, html: str, **_: Any) -> str:
        return join_lines(html) if self.language == "zh" else html

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
            text = render(fence, self.book, self.language, base)
        except (KeyError, ValueError) as error:
            raise SuperFencesException(f"{where}: {source}: {error!r}") from error
        return str(
            base_format(
                language=language, run=lambda *_, **__: text, code=source, md=md
            )
        )


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

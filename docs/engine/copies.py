"""Each page as Markdown with its programs and their outputs, for other readers.

A page ``en/pool/`` has its copy at ``en/pool/index.md``; ``llms.txt`` lists all.
"""

import contextlib
import io
import re
from collections.abc import Collection
from html import unescape
from pathlib import Path

from docs_engine.bilingual.expand import expand
from docs_engine.bilingual.glossary import read_glossary
from docs_engine.execute import Book
from docs_engine.fences import Fence, read_fences
from docs_engine.head import Program
from docs_engine.labs.notebook import as_markdown as lab_cells
from docs_engine.labs.page import lab_head
from docs_engine.labs.run import LabRun
from docs_engine.named import methods_of
from docs_engine.pairs import LANGUAGES
from docs_engine.plain import from_html, link_copies, plain
from docs_engine.records import Record, by_text, read
from docs_engine.render import (
    how_it_ran,
    how_recorded,
    render,
    text_recorded,
)
from docs_engine.tracebacks import shorten
from docs_engine.verdict_block import verdict_sentences
from docs_engine.words import WORDS

_FRONT = re.compile(r"\A---\n(?P<meta>.*?)\n---\n", re.DOTALL)
_DIV = re.compile("</?div")
_EXECUTED = re.compile(r'(?ms)^```python exec="1"[^\n]*\n(?P<code>.*?)^```$')
_TITLE = re.compile(r"(?m)^# (?P<title>.*?)(?: \{.*)?$")
_ABOUT = re.compile(r'<meta name="description" content="([^"]*)"')


def write_copies(
    root: Path,
    folder: Path,
    language: str,
    book: Book,
    pages: Collection[str] | None = None,
) -> None:
    """Writes the copies of a language's pages into the built site.

    Args:
        root: the repository.
        folder: the site with ``zh/`` and ``en/``.
        language: whose pages.
        book: the programs and their results.
        pages: the pages to copy, as paths below the language; all when None.
    """
    docs = root / "docs" / language
    found = docs.rglob("*.md") if pages is None else [docs / page for page in pages]
    for page in sorted(found):
        source = page.relative_to(docs)
        place = source.parent if page.stem == "index" else source.with_suffix("")
        copy = as_markdown(page, root, book, language)
        path = folder / language / place / "index.md"
        path.write_text(copy, encoding="utf-8")
    for run in book.labs if pages is None else []:
        path = folder / language / "labs" / run.lab.name / "index.md"
        path.write_text(lab_as_markdown(run, language), encoding="utf-8")


def write_list(folder: Path) -> None:
    """Writes ``llms.txt``: every copy with its title and what it is about."""
    lists = {}
    for language in LANGUAGES:
        lines = []
        for copy in sorted((folder / language).rglob("index.md")):
            title = _TITLE.search(copy.read_text(encoding="utf-8"))
            page = copy.with_suffix(".html").read_text(encoding="utf-8")
            about = _ABOUT.search(page)
            lines.append(
                f"- [{title['title'] if title else copy.parent.name}]"
                f"({copy.relative_to(folder).as_posix()}): "
                f"{unescape(about[1]) if about else ''}"
            )
        lists[language] = "\n".join(lines)
    (folder / "llms.txt").write_text(_LLMS.format(**lists), encoding="utf-8")


_LLMS = """\
# Multicore Python · 多核 Python

> Python multiprocessing in English and Chinese. Every program on the pages was
> run when the site was built; the outputs in these files are what it printed.

## English

{en}

## 中文

{zh}
"""


def as_markdown(page: Path, root: Path, book: Book, language: str) -> str:
    """A page's Markdown with programs, outputs and verdicts written out."""
    docs = root / "docs" / language
    text = _executed(page.read_text(encoding="utf-8"))
    text = expand(text, read_glossary(root), language)
    name = page.relative_to(root).as_posix()
    fences = {fence.line: fence for fence in read_fences(text, name)}
    lines = text.splitlines()
    written = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if fence := fences.get(at):
            end = line.strip()[:3]  # the ticks that opened it
            indent = line[: len(line) - len(line.lstrip())]
            while not lines[at].strip().startswith(end):
                at += 1
            at += 1
            shown = _written(fence, book, language).splitlines()
            written += [f"{indent}{one}".rstrip() for one in shown]
        elif not _DIV.match(line):
            written.append(line)

    body = plain(_FRONT.sub("", "\n".join(written)))
    return link_copies(body, page.relative_to(docs).as_posix()).strip() + "\n"


def lab_as_markdown(run: LabRun, language: str) -> str:
    """A lab's cells and outputs, and below its title what the page has there."""
    title, _, cells = lab_cells(run, language).partition("\n")
    return f"{title}\n\n{from_html(lab_head(run, '../../', language))}\n{cells}"


def _executed(text: str) -> str:
    """What the page's own code prints, in its place, as markdown-exec shows it."""

    def printed(match: re.Match[str]) -> str:
        with contextlib.redirect_stdout(io.StringIO()) as out:
            exec(compile(match["code"], "a page", "exec"), {})
        return out.getvalue()

    return _EXECUTED.sub(printed, text)


def _written(fence: Fence, book: Book, language: str) -> str:
    words = WORDS[language]
    up = "../" * (fence.page.count("/") - 2)  # docs/en/pool.md: none
    if fence.kind not in ("program", "verdict", "recorded"):
        return from_html(render(fence, book, language, up))
    program = book.programs[fence.program]
    methods = methods_of(fence, program)
    if fence.kind == "verdict":
        result = book.results[program.name, methods[0]]
        place = fence.options.get("recording")  # as pages link: comparison.md#rounds
        instead = f"[{words['recording']}]({place})" if place else ""
        return "> " + "\n> ".join(verdict_sentences(result, language, instead))
    if fence.kind == "recorded":
        groups = by_text(read(book.root, program))
        return "\n\n".join(_recorded(program, group, words) for group in groups)
    show = fence.options.get("show", "all")
    parts = [f"[`snippets/{program.name}`]({up}programs/{program.name})"]
    if show != "output":
        section = fence.options.get("section")
        source = program.section(section) if section else program.shown
        parts.append(_block(source, "python"))
    recorded = book.recorded.get(program.name)
    for method in methods if show != "source" else []:
        result = book.results[program.name, method]
        parts.append(f"{words['output']} (`{method}`)")
        parts.append(_block(result.stdout or words["nothing"], "text"))
        if errors := shorten(result.stderr, words):
            parts += [words["errors"], _block(errors, "text")]
        parts.append(words["how"] + how_it_ran(program, result, words, recorded))
    return "\n\n".join(parts)


def _recorded(program: Program, group: dict[str, Record], words: dict[str, str]) -> str:
    how = how_recorded(program, group, words)
    text = text_recorded(program, group, words)
    return f"{how}\n\n{_block(text, 'text')}"


def _block(text: str, language: str) -> str:
    return f"````{language}\n{text.rstrip()}\n````"

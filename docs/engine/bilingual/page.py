"""Reads a page into sections, each with what both languages must share."""

import re
from dataclasses import dataclass, field

import yaml
from markdown_it.token import Token

from docs_engine.bilingual.numbers import numbers
from docs_engine.bilingual.reader import parser
from docs_engine.bilingual.shapes import list_shape, tab_count, table_shape
from docs_engine.problems import BadInput, Problem

CODE = "\ufffc"  # stands for inline code in prose
FRONT = "front-matter"  # the section of what stands before the page's first line
_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_ATTRIBUTES = re.compile(r"\s*\{:?\s*[.#][^{}]*\}")
_IDENT = re.compile(r"\{[^{}]*#([\w-]+)[^{}]*\}\s*$")
_EXCEPTION = re.compile(r"<!--\s*differs\s+([A-Z]\d+)\s*:?\s*(.*?)\s*-->", re.DOTALL)
_COMMENT = re.compile(r"^[ ]*<!--.*?-->", re.DOTALL | re.MULTILINE)  # none in code
_SOURCE = re.compile(r'\b(href|src)="([^"]*)"')
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_PARSER = parser()


@dataclass(frozen=True)
class Mark:
    """One thing that both languages must have: a link, a table, a number."""

    kind: str
    value: str
    line: int
    place: str = ""
    """The list item or table row that it stands in; empty in a paragraph."""


@dataclass(frozen=True)
class Prose:
    """A run of text as readers see it, with `CODE` where inline code stands."""

    line: int
    text: str
    heading: bool = False

    def line_at(self, position: int) -> int:
        return self.line + self.text.count("\n", 0, position)


@dataclass(frozen=True)
class Exemption:
    """``<!-- differs S110: reason -->``: a rule that does not hold in a section."""

    rule: str
    reason: str
    line: int


@dataclass
class Section:
    """From a heading to the next."""

    ident: str
    level: int
    line: int
    marks: list[Mark] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    exemptions: list[Exemption] = field(default_factory=list)
    text: str = ""
    """The Markdown without examples and comments: what a person must compare."""

    def values(self, *kinds: str) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind in kinds]


@dataclass(eq=False)
class Page:
    """One page in one language."""

    path: str
    """``docs/zh/pool.md``"""
    language: str
    name: str
    """``pool.md``: the same in both languages."""
    front: dict[str, object]
    sections: list[Section]

    def section(self, ident: str) -> Section | None:
        return next((s for s in self.sections if s.ident == ident), None)


def parse_page(text: str, path: str) -> Page:
    """Reads a page's Markdown; ``path`` is ``docs/<language>/<name>``.

    Raises:
        BadInput: the front matter is not YAML.
    """
    _, language, name = path.split("/", 2)
    front: dict[str, object] = {}
    if head := _FRONT.match(text):
        try:
            front = yaml.safe_load(head[1]) or {}
        except yaml.YAMLError as error:
            what = f"the front matter is not YAML: {str(error).splitlines()[0]}"
            raise BadInput([Problem(f"{path}:1", what, "mend it")]) from None
        # The lines stay, empty, so that every number is one of the file.
        text = "\n" * head[0].count("\n") + text[head.end() :]
    description = str(front.get("description") or "")
    first = Section(FRONT, 0, 1, text=description)
    if description:
        first.prose.append(
            Prose(_line_of(head[0] if head else "", "descr"), description)
        )
    return Page(path, language, name, front, _Reader(text, first).read())


def _line_of(text: str, start: str) -> int:
    lines = text.splitlines()
    return next((n for n, ln in enumerate(lines, 1) if ln.startswith(start)), 1)


class _Reader:
    """Walks the tokens of one page once."""

    def __init__(self, text: str, first: Section) -> None:
        self.lines = text.splitlines()
        self.tokens = _PARSER.parse(text)
        self.sections = [first]
        self.places: list[str] = []  # the items and rows that are open
        self.counts: list[int] = []  # items of each list that is open
        self.lists = self.tables = 0

    def read(self) -> list[Section]:
        hidden: set[int] = set()
        tabs_end = -1
        quoted = 0
        for at, token in enumerate(self.tokens):
            kind, line = token.type, (token.map[0] + 1 if token.map else 0)
            if kind in ("blockquote_open", "blockquote_close"):
                quoted += token.nesting
            if quoted and kind != "html_block":
                continue  # somebody else's words, as they were
            if kind == "heading_open":
                self._heading(self.tokens[at + 1], int(token.tag[1]), line)
            elif kind in ("fence", "code_block"):
                hidden |= set(range(*(token.map or [0, 0])))
                # A block that runs may name the language that it writes.
                body = token.content.strip().replace('"zh"', '"en"')
                self._mark("fence", f"{token.info.strip()}\n{body}", line)
            elif kind == "admonition_open":
                self._mark("admonition", token.info, line)
            elif kind == "tab_open" and token.map:
                if token.map[0] != tabs_end:
                    self._mark("tabs", str(tab_count(self.tokens, at)), line)
                tabs_end = token.map[1]
            elif kind in ("bullet_list_open", "ordered_list_open"):
                self.lists += not self.places
                self._mark("list", list_shape(self.tokens, at), line)
                self.counts.append(0)
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self.counts.pop()
            elif kind == "list_item_open":
                self.counts[-1] += 1
                self.places.append(f"list {self.lists}, item {self.counts[-1]}")
            elif kind == "table_open":
                self.tables += 1
                self._mark("table", table_shape(self.tokens, at), line)
                self.counts.append(0)
            elif kind == "tr_open":
                self.counts[-1] += 1
                self.places.append(f"table {self.tables}, row {self.counts[-1]}")
            elif kind == "table_close":
                self.counts.pop()
            elif kind in ("list_item_close", "tr_close"):
                self.places.pop()
            elif kind == "footnote_reference_open":
                self._mark("footnote", f"definition {token.meta['label']}", line)
            elif kind == "html_block":
                self._html(token.content, line)
                text = _TAG.sub("", token.content)
                if text.strip():
                    self._prose(text, line)
            elif kind == "inline":
                self._inline(token, self.tokens[at - 1].type == "heading_open")
        self._texts(hidden)
        return self.sections

    def _heading(self, inline: Token, level: int, line: int) -> None:
        ident = _IDENT.search(inline.content)
        self.sections.append(Section(ident[1] if ident else "", level, line))
        self.lists = self.tables = 0

    def _mark(self, kind: str, value: str, line: int) -> None:
        place = " / ".join(self.places)
        self.sections[-1].marks.append(Mark(kind, value, line, place))

    def _prose(self, text: str, line: int, heading: bool = False) -> None:
        self.sections[-1].prose.append(Prose(line, text, heading))
        for at, value in numbers(text):
            self._mark("number", value, line + text.count("\n", 0, at))

    def _html(self, html: str, line: int) -> None:
        section = self.sections[-1]
        for found in _EXCEPTION.finditer(html):
            at = line + html.count("\n", 0, found.start())
            section.exemptions.append(Exemption(found[1], found[2], at))
        for found in _SOURCE.finditer(_EXCEPTION.sub("", html)):
            at = line + html.count("\n", 0, found.start())
            self._mark("link" if found[1] == "href" else "image", found[2], at)

    def _inline(self, token: Token, heading: bool) -> None:
        start = line = token.map[0] + 1 if token.map else 0
        parts = []
        for child in token.children or []:
            if child.type in ("softbreak", "hardbreak"):
                line += 1
                parts.append("\n")
            elif child.type == "code_inline":
                self._mark("code", child.content, line)
                parts.append(CODE)
            elif child.type == "link_open":
                self._mark("link", str(child.attrGet("href")), line)
            elif child.type == "image":
                self._mark("image", str(child.attrGet("src")), line)
                parts.append(child.content)
            elif child.type == "footnote_ref":
                self._mark("footnote", f"reference {child.meta['label']}", line)
            elif child.type == "html_inline":
                self._html(child.content, line)
            elif child.type == "text":
                parts.append(child.content)
        text = _ATTRIBUTES.sub("", "".join(parts)).rstrip()
        if text:
            self._prose(text, start, heading)

    def _texts(self, hidden: set[int]) -> None:
        starts = [s.line - 1 for s in self.sections[1:]] + [len(self.lines)]
        for section, end in zip(self.sections[1:], starts[1:], strict=True):
            lines = range(section.line - 1, end)
            text = "\n".join(self.lines[n] for n in lines if n not in hidden)
            section.text = _COMMENT.sub("", text).strip()

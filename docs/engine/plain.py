"""Turns the site's own dialect of Markdown, and its charts, into plain Markdown."""

import re
from html.parser import HTMLParser

_CODE_BLOCK = re.compile(r"^\s*(?P<ticks>`{3,}|~{3,})")
_TAB = re.compile(r'^(?P<indent> *)===!? "(?P<label>.*)"$')
_LINK = re.compile(r"(?P<code>(`+).*?\2)|\]\((?P<path>(?!\w+:|[/#])[^)#\s]+)")
_ONE = r'(?:\.[\w-]+|[\w-]+=(?:"[^"]*"|[\w-]+))'
# `code` is kept as it is; an attribute list goes, unless it names a heading.
_ATTRIBUTES = re.compile(rf"(?P<code>(`+).*?\2)|[ ]?\{{:? {_ONE}(?: {_ONE})* \}}")


def plain(text: str) -> str:
    """Markdown without tabs and attribute lists; code blocks stay as they are.

    A tab's label becomes a bold line, and what was below it moves to the left.
    """
    written: list[str] = []
    tabs: list[int] = []  # the indents of the tabs that a line is inside of
    until = ""  # the ticks that end the code block that a line is inside of
    for line in text.splitlines():
        indent = len(line) - len(line.lstrip())
        if not until and line.strip():
            while tabs and indent <= tabs[-1]:
                tabs.pop()
        shift = min(4 * len(tabs), indent)
        block = _CODE_BLOCK.match(line)
        if until:
            until = "" if line.strip() == until else until
        elif block:
            until = block["ticks"]
        elif tab := _TAB.match(line):
            tabs.append(indent)
            line = f"{tab['indent']}**{tab['label']}**"
        else:
            bare = _ATTRIBUTES.sub(lambda found: found["code"] or "", line)
            if bare.strip(" >") == "" and bare != line:
                continue
            line = bare
        written.append(line[shift:])
    return "\n".join(written)


def link_copies(text: str, page: str) -> str:
    """Links as they are right in a copy; those to pages lead to their copies.

    Args:
        page: where the text stands, as a path below the language: ``pool.md``.
    """
    up = "" if page.endswith("index.md") else "../"

    def link(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        stem, _, suffix = match["path"].rpartition(".")
        if suffix not in ("md", "ipynb"):
            return f"]({up}{match['path']}"
        end = ".md" if stem.rpartition("/")[2] == "index" else "/index.md"
        return f"]({up}{stem}{end}"

    return _LINK.sub(link, text)


def from_html(html: str) -> str:
    """A chart or table of the site's own HTML as Markdown.

    A drawing becomes its title; where no table follows, also what its rows say.
    """
    reader = _Reader(rows="<table" not in html)
    reader.feed(html)
    reader.close()
    return "\n\n".join(reader.done())


class _Reader(HTMLParser):
    """Collects blocks: paragraphs, lists and tables."""

    _ENDS = (
        "p",
        "br",
        "div",
        "figure",
        "figcaption",
        "details",
        "ul",
        "summary",
        "title",
        "caption",
    )

    def __init__(self, rows: bool) -> None:
        super().__init__()
        self._wanted = rows
        self._said: list[str] = []  # what the rows of a drawing say
        self._blocks: list[str] = []
        self._text = ""
        self._rows: list[list[str]] = []
        self._href: list[str] = []
        self._labels: list[str] = []  # of tabs that are still to come
        self._labelling = False
        self._drawing = False

    def done(self) -> list[str]:
        """The blocks, in order."""
        self._end()
        return self._blocks

    def handle_starttag(
        self, tag: str, attributes: list[tuple[str, str | None]]
    ) -> None:
        if tag in self._ENDS:
            self._end()
        if tag == "label" and "for" in dict(attributes):
            self._end()
            self._labelling = True
        elif "tabbed-block" in (dict(attributes).get("class") or ""):
            self._blocks.append(f"**{self._labels.pop(0)}**")
        label = dict(attributes).get("aria-label")
        if tag == "g" and label and self._wanted:
            self._said.append(f"- {label}")
        if tag == "svg":
            self._end()
            self._drawing = True
        elif tag == "title":
            self._drawing = False
        elif tag == "tr":
            self._rows.append([])
        elif tag == "code":
            self._add("`")
        elif tag == "a":
            self._href.append(dict(attributes).get("href") or "")
            self._add("[")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._quote()
            self._drawing = True
        elif tag == "figcaption":
            self._quote()
        elif tag == "svg":
            self._drawing = False
            self._blocks += ["\n".join(self._said)] if self._said else []
            self._said = []
        elif tag == "label" and self._labelling:
            self._labels.append(self._text.strip())
            self._text, self._labelling = "", False
        elif tag in ("td", "th"):
            self._rows[-1].append(self._text.strip().replace("|", "\\|"))
            self._text = ""
        elif tag == "table":
            head, *body = self._rows
            rows = [head, ["---"] * len(head), *body]
            self._blocks.append("\n".join(f"| {' | '.join(row)} |" for row in rows))
            self._rows = []
        elif tag == "li":
            self._text = f"- {self._text.strip()}"
            self._end()
        elif tag == "code":
            self._add("`")
        elif tag == "a":
            self._add(f"]({self._href.pop()})")
        elif tag in self._ENDS:
            self._end()

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add(self, text: str) -> None:
        if not self._drawing:
            self._text += text

    def _quote(self) -> None:
        """A title; not once more where the caption above has said it."""
        title, self._text = f"> {self._text.strip()}", ""
        if not self._blocks or not self._blocks[-1].startswith(title):
            self._blocks.append(title)

    def _end(self) -> None:
        text, self._text = self._text.strip(), ""
        if not text:
            return
        if text.startswith("- ") and self._blocks and self._blocks[-1][:2] == "- ":
            self._blocks[-1] += f"\n{text}"  # one list
        else:
            self._blocks.append(text)

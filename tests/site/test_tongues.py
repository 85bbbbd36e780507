"""A voice that reads the page aloud is told where another language begins."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from reader import LANGUAGES, pages

HAN = re.compile(r"[\u4e00-\u9fff]+")
# Two words are a name (Lock, Global Interpreter); from three on it is said in English.
ENGLISH = re.compile(r"[A-Za-z’'-]{2,}(?: [A-Za-z’'-]{2,}){2,}")
CODE = {"code", "pre", "script", "style"}
# What programs and notebooks draw is their output.
OUTPUT = {"output", "drawing"}
SPOKEN = ("alt", "aria-label", "title", "placeholder")
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}


class Reader(HTMLParser):
    """Hears a page: its texts with the language they are marked as, and its code."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str, bool]] = []
        self.said: list[tuple[str, str]] = []
        self.code = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        _, lang, quiet = self.open[-1] if self.open else ("", "", False)
        lang = given.get("lang", lang)
        quiet |= tag in CODE or bool(OUTPUT & {*given.get("class", "").split()})
        if not quiet:
            self.said += [(lang, given[name]) for name in SPOKEN if name in given]
        if tag not in VOID:
            self.open.append((tag, lang, quiet))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for at in reversed(range(len(self.open))):
            if self.open[at][0] == tag:
                del self.open[at:]
                break

    def handle_data(self, data: str) -> None:
        _, lang, quiet = self.open[-1] if self.open else ("", "", False)
        if quiet:
            self.code += data
        else:
            self.said.append((lang, data))


def foreign(reader: Reader) -> list[str]:
    """What is not in the language that it is marked as; quoted code is in none."""
    found = []
    for lang, text in reader.said:
        strange = (HAN if lang.startswith("en") else ENGLISH).findall(text)
        found += [f"{lang}: {words}" for words in strange if words not in reader.code]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_in_the_other_language_says_so(language: str, site: Path) -> None:
    faults = []
    for address in pages(site, language):
        reader = Reader((site / address / "index.html").read_text(encoding="utf-8"))
        assert len(reader.said) > 100, f"{address} was not read"
        faults += [f"{address}: {what}" for what in foreign(reader)]
    assert not faults, "said with the wrong voice:\n" + "\n".join(faults)


def test_an_unmarked_run_is_noticed() -> None:
    page = '<html lang="{}"><p>{}</p><pre>read me aloud please</pre>'
    assert foreign(Reader(page.format("en", "the word 进程")))
    assert foreign(Reader(page.format("zh-CN", "先说 one two three 再说")))
    assert not foreign(Reader(page.format("zh-CN", "报错：read me aloud")))
    marked = 'so <i lang="zh-CN">进程</i> so'
    assert not foreign(Reader(page.format("en", marked)))

"""Plants one fault in a real page pair, wherever a page offers the place for it."""

import re
from collections.abc import Callable
from itertools import pairwise

from conftest import ROOT

from docs_engine.bilingual.check import check_pair, names
from docs_engine.bilingual.glossary import read_glossary
from docs_engine.bilingual.page import parse_page
from docs_engine.bilingual.rules import Finding

Edit = Callable[[str], str]
GLOSSARY = read_glossary(ROOT)
# The pages whose text the check reads; the long ones offer most places.
PAGES = sorted(
    names(ROOT)["zh"], key=lambda n: -(ROOT / "docs" / "zh" / n).stat().st_size
)


def text_of(language: str, name: str) -> str:
    return (ROOT / "docs" / language / name).read_text(encoding="utf-8")


def findings(zh: str, en: str, name: str) -> list[Finding]:
    pages = [parse_page(t, f"docs/{x}/{name}") for x, t in (("zh", zh), ("en", en))]
    return check_pair(pages[0], pages[1], GLOSSARY)


def plant(language: str, edit: Edit, both: Edit | None = None) -> list[Finding]:
    """Findings in the first page pair that the edit changes.

    Args:
        language: the side that ``edit`` changes.
        edit: returns the text unchanged where it finds no place.
        both: an edit of both sides, made before.
    """
    for name in PAGES:
        texts = {lang: text_of(lang, name) for lang in ("zh", "en")}
        if both:
            texts = {lang: both(text) for lang, text in texts.items()}
        changed = edit(texts[language])
        if changed != texts[language]:
            texts[language] = changed
            return findings(texts["zh"], texts["en"], name)
    raise AssertionError("no page has a place for this edit")


def prose_lines(text: str) -> list[tuple[int, str]]:
    """(index, line) of plain paragraph lines: no code, link, list, table, heading."""
    found, fence = [], False
    lines = text.splitlines()
    start = lines.index("---", 1) + 1
    for at, line in enumerate(lines[start:], start):
        if line.lstrip().startswith("```"):
            fence = not fence
        elif (
            not fence
            and line
            and not re.search(r"^[\s#|>!?=<-]|^\d+\. |[`\[\]<*_]", line)
        ):
            found.append((at, line))
    return found


def in_prose(pattern: str, new: str) -> Edit:
    """Replaces the first match in a plain line of prose."""

    def edit(text: str) -> str:
        lines = text.splitlines()
        for at, line in prose_lines(text):
            if re.search(pattern, line):
                lines[at] = re.sub(pattern, new, line, count=1)
                return "\n".join(lines) + "\n"
        return text

    return edit


def anywhere(pattern: str, new: str) -> Edit:
    """Replaces the first match in the page, lines and all."""
    return lambda text: re.sub(pattern, new, text, count=1, flags=re.MULTILINE)


def add(block: str) -> Edit:
    """Adds a block at the end of the page's first section."""

    def edit(text: str) -> str:
        second = [m.start() for m in re.finditer(r"(?m)^#+ ", text)][1]
        return f"{text[:second]}{block}\n\n{text[second:]}"

    return edit


def add_each(zh: str, en: str) -> Edit:
    """Adds a block in the page's own language (told by its Chinese characters)."""
    return lambda text: add(zh if re.search("[\u4e00-\u9fff]{9}", text) else en)(text)


def swap(pattern: str) -> Edit:
    """Exchanges the first two neighbouring matches that are not the same."""

    def edit(text: str) -> str:
        found = list(re.finditer(pattern, text, re.MULTILINE))
        for one, two in pairwise(found):
            between = text[one.end() : two.start()]
            if one[0] != two[0] and not between.strip(" \n"):
                return (
                    text[: one.start()] + two[0] + between + one[0] + text[two.end() :]
                )
        return text

    return edit

"""Typography of Chinese prose. Code and outputs never come here."""

import re
from collections.abc import Iterator

import autocorrect_py

from docs_engine.bilingual.page import CODE, Page, Prose
from docs_engine.bilingual.rules import Finding

_HAN = "\u4e00-\u9fff"
_WIDE = "，。；：！？、（）《》"
_LATIN = "A-Za-z0-9"
_HALF = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。"}
# (rule, expression, what is said about the match)
_RULES = [
    (rule, re.compile(pattern), what)
    for rule, pattern, what in (
        ("Z401", rf"[{_HAN}][{_LATIN}]|[A-Za-z0-9%][{_HAN}]", "no space in {0}"),
        ("Z402", rf"[{_HAN}]{CODE}|{CODE}[{_HAN}]", "no space beside the code in {0}"),
        ("Z403", rf"[{_HAN}{CODE}”）][,;:!?](?![{_LATIN}/])", "half-width mark in {0}"),
        ("Z403", rf"[{_HAN}]\.(?![{_LATIN}.])", "half-width full stop in {0}"),
        ("Z403", rf"\.\.\.(?=[{_HAN}])|(?<=[{_HAN}])\.\.\.", "{0} is not ……"),
        (
            "Z404",
            rf"\([^()\n]*[{_HAN}][^()\n]*\)|(?<=[{_HAN}])\([^()\n]*\)",
            "half-width brackets in {0}",
        ),
        ("Z405", r"([，。；：！？、])\1+|[，。；：！？、]{2,}", "doubled mark {0}"),
        (
            "Z406",
            rf"[ ]+[{_WIDE}]|[{_WIDE}][ ]+(?=\S)|(?<=[{_HAN}])[ ]+[“”…]"
            rf"|[“”…][ ]+(?=[{_HAN}])",
            "space beside a mark in {0}",
        ),
        ("Z407", r"[「」『』\"]", "{0} for a quotation"),
        ("Z408", r"[０-９Ａ-Ｚａ-ｚ]+", "full-width {0}"),
        ("Z409", r"您", "{0}"),
    )
]


def check_chinese(page: Page) -> Iterator[Finding]:
    """Every broken rule of a Chinese page's prose."""
    for section in page.sections:
        for prose in section.prose:
            yield from _check(page, section.ident, prose)


def _check(page: Page, ident: str, prose: Prose) -> Iterator[Finding]:
    text = prose.text
    broken: set[int] = set()
    for rule, pattern, what in _RULES:
        for found in pattern.finditer(text):
            line = prose.line_at(found.start())
            broken.add(line)
            said = what.format(f"“{_around(text, *found.span())}”")
            yield Finding(rule, f"{page.path}:{line}", said, section=ident)
    # What AutoCorrect mends beyond these rules; it has other brackets than ours.
    for number, line_text in enumerate(text.split("\n"), prose.line):
        if number in broken:
            continue
        plain = line_text.replace(CODE, "code")
        better = autocorrect_py.format_for(plain, "text")
        if isinstance(better, str) and _flat(better) != _flat(plain):
            said = f"{_shown(plain)} → {_shown(better)}"
            yield Finding("Z410", f"{page.path}:{number}", said, section=ident)


def _around(text: str, start: int, end: int) -> str:
    return _shown(text[max(0, start - 4) : end + 4])


def _shown(text: str) -> str:
    return text.replace(CODE, "`…`").replace("\n", " ").strip()


def _flat(text: str) -> str:
    """Without what P601 and our own choice of brackets decide."""
    return re.sub(r"\s*[(（]\s*|\s*[)）]\s*", "|", text).casefold()

"""Spelling of English prose. Code and outputs never come here."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from docs_engine.bilingual.page import Page
from docs_engine.bilingual.rules import Finding

# codespell's lists: plain errors, and British spellings with the American ones.
_LISTS = {"E501": "dictionary.txt", "E502": "dictionary_en-GB_to_en-US.txt"}
# Words that are right here, though codespell takes them for slips.
_RIGHT = frozenset({"fo", "ans"})
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_TWICE = re.compile(r"\b([A-Za-z]+)\s+\1\b", re.IGNORECASE)
_WIDE = re.compile(r"[，。；：！？、（）《》「」]")


def check_english(page: Page) -> Iterator[Finding]:
    """Every broken rule of an English page's prose.

    Without codespell (it comes with the test requirements) only the rules that
    need no list of words are checked: see `has_word_lists`.
    """
    lists = word_lists()
    for section in page.sections:
        for prose in section.prose:

            def finding(rule: str, at: int, what: str) -> Finding:
                where = f"{page.path}:{prose.line_at(at)}"  # noqa: B023
                return Finding(rule, where, what, section=section.ident)  # noqa: B023

            for found in _WORD.finditer(prose.text):
                word = found[0].replace("’", "'").lower()
                for rule, words in lists.items():
                    if word in words and word not in _RIGHT:
                        said = f"“{found[0]}” for “{words[word]}”"
                        yield finding(rule, found.start(), said)
            for found in _TWICE.finditer(prose.text):
                yield finding("E503", found.start(), f"“{found[1]}” twice")
            for found in _WIDE.finditer(prose.text):
                yield finding("E504", found.start(), f"full-width “{found[0]}”")


@cache
def word_lists() -> dict[str, dict[str, str]]:
    """Wrong word → right one, by rule; empty where codespell is not installed."""
    try:
        import codespell_lib
    except ImportError:
        return {}
    folder = Path(codespell_lib.__file__).parent / "data"
    return {rule: _read(folder / name) for rule, name in _LISTS.items()}


def _read(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("->", 1) for line in lines if "->" in line)
    return {wrong: right.partition(",")[0].strip() for wrong, right in pairs}

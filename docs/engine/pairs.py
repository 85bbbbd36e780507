"""Keeps the two languages the same in shape."""

import re
from itertools import zip_longest
from pathlib import Path

from docs_engine.fences import read_fences
from docs_engine.problems import BadInput, Problem

LANGUAGES = ("zh", "en")
_HEADING = re.compile(r"^(#{1,6}) .*?(?:\{ #([\w-]+) \})?\s*$")


def headings(text: str) -> list[tuple[int, int, str]]:
    """(line, level, id) of each heading outside fences; id is '' if missing."""
    found, fence = [], ""
    for number, line in enumerate(text.splitlines(), 1):
        mark = re.match(r"\s*(`{3,}|~{3,})", line)
        if mark and not fence:
            fence = mark[1]
        elif mark and line.strip() == fence:
            fence = ""
        elif not fence and (match := _HEADING.match(line)):
            found.append((number, len(match[1]), match[2] or ""))
    return found


def check_pairs(root: Path) -> list[Problem]:
    """Pages in one language only, headings without id, shapes that differ."""
    problems = []
    pages = {
        lang: {
            p.relative_to(root / "docs" / lang).as_posix()
            for p in (root / "docs" / lang).rglob("*.md")
        }
        for lang in LANGUAGES
    }
    for lang, other in (LANGUAGES, LANGUAGES[::-1]):
        for name in sorted(pages[lang] - pages[other]):
            problems.append(
                Problem(
                    f"docs/{lang}/{name}:1",
                    f"there is no docs/{other}/{name}",
                    "write it, or remove this page",
                )
            )
    for name in sorted(pages["zh"] & pages["en"]):
        problems += _check_pair(root, name)
    return problems


def _check_pair(root: Path, name: str) -> list[Problem]:
    texts = {
        lang: (root / "docs" / lang / name).read_text(encoding="utf-8")
        for lang in LANGUAGES
    }
    found = {lang: headings(text) for lang, text in texts.items()}
    problems = [
        Problem(f"docs/{lang}/{name}:{line}", "heading without id", "add { #its-id }")
        for lang in LANGUAGES
        for line, _, ident in found[lang]
        if not ident
    ]
    for kind, zh, en in (
        ("headings", *([h[1:] for h in found[x]] for x in LANGUAGES)),
        ("examples", *(_examples(texts[x], name) for x in LANGUAGES)),
    ):
        odd = next((pair for pair in zip_longest(zh, en) if pair[0] != pair[1]), None)
        if odd:
            problems.append(
                Problem(
                    f"docs/zh/{name}:1",
                    f"{kind} differ from docs/en/{name}: {odd[0]} / {odd[1]}",
                    "make both pages agree",
                )
            )
    return problems


def _examples(text: str, name: str) -> list[tuple[str, ...]]:
    """Each example of a page with its options, as far as it can be read."""
    try:
        fences = read_fences(text, name)
    except BadInput:
        return []  # said by the reader of fences, with its line
    return [(f.kind, f.program, *map(str, sorted(f.options.items()))) for f in fences]

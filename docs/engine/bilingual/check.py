"""Runs all rules over all page pairs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from docs_engine.bilingual.chinese_prose import check_chinese
from docs_engine.bilingual.content import Change, changes, read_store
from docs_engine.bilingual.english_prose import check_english
from docs_engine.bilingual.glossary import WORDS, Glossary, read_glossary, word_list
from docs_engine.bilingual.labs import lab_pair
from docs_engine.bilingual.names import check_names
from docs_engine.bilingual.page import Exemption, Page, parse_page
from docs_engine.bilingual.rules import RULES, Finding
from docs_engine.bilingual.structure import compare
from docs_engine.labs.source import read_labs
from docs_engine.memory import while_unchanged

LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Report:
    """What was found: ``structure`` blocks a build, the rest a merge."""

    structure: list[Finding]
    prose: list[Finding]
    content: list[Change]


def names(root: Path) -> dict[str, set[str]]:
    """The page files of each language, below its folder."""
    return {
        language: {
            path.relative_to(root / "docs" / language).as_posix()
            for path in (root / "docs" / language).rglob("*.md")
        }
        for language in LANGUAGES
    }


def read_pairs(root: Path) -> list[tuple[Page, Page]]:
    """(zh, en) of each page that both languages have.

    Raises:
        BadInput: a page's front matter is not YAML, or a lab cannot be read.
    """
    return _pairs(root, names(root))


def _pairs(root: Path, found: dict[str, set[str]]) -> list[tuple[Page, Page]]:
    zh, en = (root / "docs" / language for language in LANGUAGES)
    pages = [
        (_page(zh / name, f"docs/zh/{name}"), _page(en / name, f"docs/en/{name}"))
        for name in sorted(found["zh"] & found["en"])
    ]
    return pages + [lab_pair(lab) for lab in read_labs(root)]


@while_unchanged
def _page(path: Path, name: str) -> Page:
    return parse_page(path.read_text(encoding="utf-8"), name)


def check(root: Path) -> Report:
    """Checks every page of the repository.

    Raises:
        BadInput: the glossary or a page's front matter cannot be read.
    """
    found = names(root)
    pairs, glossary = _pairs(root, found), read_glossary(root)
    structure = list(_missing(found))
    prose = list(_words(root, glossary))
    for zh, en in pairs:
        of_pair = _checked(zh, en, glossary)
        structure += [f for f in of_pair if f.rule.startswith("S")]
        prose += [f for f in of_pair if not f.rule.startswith("S")]
    return Report(structure, prose, changes(pairs, read_store(root)))


def check_pair(zh: Page, en: Page, glossary: Glossary) -> list[Finding]:
    """All findings of one pair but those of its content; exceptions left out."""
    found = [*compare(zh, en), *check_chinese(zh), *check_english(en)]
    for page in (zh, en):
        found += [*check_names(page), *_terms(page, glossary)]
    kept, used = [], set()
    for finding in found:
        granted = [
            (page.path, exemption)
            for page in (zh, en)
            for exemption in _exemptions(page, finding.section)
            if exemption.rule == finding.rule
            # Structure is the pair's; a rule of language is one page's.
            and (finding.rule[0] == "S" or finding.where.startswith(page.path))
        ]
        used |= {(path, e.line) for path, e in granted}
        if not granted:
            kept.append(finding)
    return kept + list(_idle(zh, used)) + list(_idle(en, used))


# While a site is served, a pair of which neither page changed is not checked again.
_checked = lru_cache(maxsize=4096)(check_pair)


def exceptions(pairs: list[tuple[Page, Page]]) -> Iterator[tuple[str, Exemption]]:
    """(``path:line``, exception) of all that pages declare."""
    for page in (page for pair in pairs for page in pair):
        for section in page.sections:
            for exemption in section.exemptions:
                yield f"{page.path}:{exemption.line}", exemption


def _missing(found: dict[str, set[str]]) -> Iterator[Finding]:
    for language, other in (LANGUAGES, LANGUAGES[::-1]):
        for name in sorted(found[language] - found[other]):
            what = f"there is no docs/{other}/{name}"
            yield Finding("S101", f"docs/{language}/{name}:1", what)


def _words(root: Path, glossary: Glossary) -> Iterator[Finding]:
    path = root / WORDS
    if path.exists() and path.read_text(encoding="utf-8") != word_list(glossary):
        yield Finding("T302", f"{WORDS.as_posix()}:1", "not as the glossary has it")


def _terms(page: Page, glossary: Glossary) -> Iterator[Finding]:
    for section in page.sections:
        for prose in section.prose:
            for at, form, term in glossary.forbidden(prose.text):
                where = f"{page.path}:{prose.line_at(at)}"
                what = f"“{form}” for “{term.name(page.language)}”"
                yield Finding("T301", where, what, section=section.ident)


def _exemptions(page: Page, ident: str) -> list[Exemption]:
    section = page.section(ident)
    return section.exemptions if section else []


def _idle(page: Page, used: set[tuple[str, int]]) -> Iterator[Finding]:
    for section in page.sections:
        for exemption in section.exemptions:
            where = f"{page.path}:{exemption.line}"
            if exemption.rule not in RULES:
                what = f"there is no rule {exemption.rule}"
            elif not exemption.reason:
                what = f"the exception to {exemption.rule} has no reason"
            elif (page.path, exemption.line) not in used:
                what = f"nothing here needs the exception to {exemption.rule}"
            else:
                continue
            yield Finding("S121", where, what, section=section.ident)

"""Compares the shape of a page pair: what must be the same in both languages."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from docs_engine.bilingual.links import foreign, neutral
from docs_engine.bilingual.page import FRONT, Mark, Page, Section
from docs_engine.bilingual.rules import Finding

# Kinds that stand in an order, each with its rule.
_ORDERED = {
    "fence": "S106",
    "admonition": "S108",
    "tabs": "S109",
    "list": "S110",
    "table": "S111",
}
# Kinds whose order the grammar of each language decides.
_LOOSE = {
    "image": "S112",
    "footnote": "S113",
    "link": "S114",
    "code": "S116",
    "number": "S117",
}
_LANGUAGES = {"zh": "Chinese", "en": "English"}


def compare(zh: Page, en: Page) -> list[Finding]:
    """Everything in which the two pages differ in shape, exceptions left out."""
    pair = _Pair(zh, en)
    found = [*pair.front(), *pair.headings()]
    for one in zh.sections:
        if (other := en.section(one.ident)) and one.ident:
            found += pair.section(one, other)
    return found


class _Pair:
    def __init__(self, zh: Page, en: Page) -> None:
        self.zh, self.en = zh, en

    def _finding(
        self, rule: str, zh_line: int, en_line: int, what: str, section: str = ""
    ) -> Finding:
        return Finding(
            rule,
            f"{self.zh.path}:{zh_line}",
            what,
            f"{self.en.path}:{en_line}",
            section,
        )

    def front(self) -> Iterator[Finding]:
        odd = sorted(set(self.zh.front) ^ set(self.en.front))
        if odd:
            what = f"front matter: {', '.join(odd)} on one page only"
            yield self._finding("S120", 1, 1, what, FRONT)

    def headings(self) -> Iterator[Finding]:
        whole = True
        for page in (self.zh, self.en):
            seen = Counter(s.ident for s in page.sections if s.ident)
            for section in page.sections:
                where = f"{page.path}:{section.line}"
                if not section.ident:
                    whole = False
                    yield Finding("S102", where, "heading without id")
                elif seen[section.ident] > 1:
                    whole = False
                    yield Finding("S103", where, f"the id #{section.ident} twice")
                    seen[section.ident] = 0
        if whole:
            yield from self._sequence()

    def _sequence(self) -> Iterator[Finding]:
        zh, en = self.zh.sections, self.en.sections
        ids = [s.ident for s in zh], [s.ident for s in en]
        if ids[0] != ids[1]:
            steps = SequenceMatcher(None, *ids, autojunk=False).get_opcodes()
            _, a, _, b, _ = next(step for step in steps if step[0] != "equal")
            one = [
                f"#{s[i].ident}" if i < len(s) else "the end"
                for s, i in ((zh, a), (en, b))
            ]
            what = f"headings differ: {one[0]} in Chinese, {one[1]} in English"
            lines = [s[min(i, len(s) - 1)].line for s, i in ((zh, a), (en, b))]
            yield self._finding("S104", lines[0], lines[1], what)
        for section in zh:
            other = self.en.section(section.ident)
            if other and other.level != section.level:
                what = f"level {section.level} in Chinese, {other.level} in English"
                yield self._finding(
                    "S105", section.line, other.line, what, section.ident
                )

    def section(self, zh: Section, en: Section) -> Iterator[Finding]:
        def finding(rule: str, a: Mark | None, b: Mark | None, what: str) -> Finding:
            lines = [m.line if m else s.line for m, s in ((a, zh), (b, en))]
            return self._finding(rule, lines[0], lines[1], what, zh.ident)

        clean = True
        for kind, rule in _ORDERED.items():
            a, b = zh.values(kind), en.values(kind)
            values = [m.value for m in a], [m.value for m in b]
            if values[0] == values[1]:
                continue
            clean = False
            at = next(
                (i for i, (x, y) in enumerate(zip(*values, strict=False)) if x != y),
                min(len(a), len(b)),
            )
            one = [m[at] if at < len(m) else None for m in (a, b)]
            if (
                kind == "fence"
                and one[0]
                and one[1]
                and _names(one[0]) == _names(one[1])
            ):
                rule = "S107"
            yield finding(rule, one[0], one[1], f"{kind}: {_said(*one)}")
        if clean:
            a, b = (s.values(*_ORDERED) for s in (zh, en))
            odd = next(
                ((x, y) for x, y in zip(a, b, strict=True) if x.kind != y.kind), None
            )
            if odd:
                kinds = f"{odd[0].kind} in Chinese, {odd[1].kind} in English"
                yield finding("S119", *odd, f"order: {kinds}")
        # A row that is missing takes its links along: one cause, one message.
        for kind, rule in _LOOSE.items() if clean else ():
            a, b = (_neutral(s.values(kind)) for s in (zh, en))
            only = [_surplus(a, b), _surplus(b, a)]
            if any(only):
                clean = False
                said = "; ".join(
                    f"only in {_LANGUAGES[lang]}: {', '.join(m.value for m in marks)}"
                    for lang, marks in zip(_LANGUAGES, only, strict=True)
                    if marks
                )
                first = [next(iter(marks), None) for marks in only]
                yield finding(rule, first[0], first[1], f"{kind}: {said}")
        if clean:
            yield from self._places(zh, en)
        for page, section in ((self.zh, zh), (self.en, en)):
            for mark in section.values("link"):
                if foreign(mark.value, page.language):
                    where = f"{page.path}:{mark.line}"
                    what = f"{mark.value} is not {_LANGUAGES[page.language]}"
                    yield Finding("S115", where, what, section=section.ident)

    def _places(self, zh: Section, en: Section) -> Iterator[Finding]:
        """Items and rows whose content is elsewhere on the other side."""
        found = [_by_place(s) for s in (zh, en)]
        for place in sorted(found[0].keys() | found[1].keys()):
            a, b = (f.get(place, []) for f in found)
            if place and sorted(m.value for m in a) != sorted(m.value for m in b):
                said = [", ".join(m.value for m in x) or "nothing" for x in (a, b)]
                what = f"{place}: {said[0]} in Chinese, {said[1]} in English"
                lines = [x[0].line if x else s.line for x, s in ((a, zh), (b, en))]
                yield self._finding("S118", lines[0], lines[1], what, zh.ident)
                return


def _names(fence: Mark) -> tuple[str, str]:
    """What a fence is and what it holds, without its options."""
    info, _, body = fence.value.partition("\n")
    return re.split(r"[\s{]", info, maxsplit=1)[0], body


def _said(zh: Mark | None, en: Mark | None) -> str:
    return ", ".join(
        f"{mark.value.replace(chr(10), ' ') if mark else 'nothing'} in {language}"
        for mark, language in ((zh, "Chinese"), (en, "English"))
    )


def _neutral(marks: list[Mark]) -> list[Mark]:
    return [
        Mark(m.kind, neutral(m.value), m.line, m.place)
        if m.kind in ("link", "image")
        else m
        for m in marks
    ]


def _surplus(one: list[Mark], other: list[Mark]) -> list[Mark]:
    left = Counter(m.value for m in other)
    more = []
    for mark in one:
        left[mark.value] -= 1
        if left[mark.value] < 0:
            more.append(mark)
    return more


def _by_place(section: Section) -> dict[str, list[Mark]]:
    places: dict[str, list[Mark]] = {}
    for mark in _neutral(section.values("link", "code", "number")):
        places.setdefault(mark.place, []).append(mark)
    return places

"""The terms of ``docs/glossary.yml``: one for each thing, in both languages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from docs_engine.problems import BadInput, Problem

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast
FILE = Path("docs", "glossary.yml")
WORDS = Path("docs", "theme", "terms.txt")  # the search reads it
_HAN = "\u4e00-\u9fff"
_BREAK = re.compile(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])")  # no space on the screen
_NEEDED = {"id", "en", "zh", "means", "source"}
_OPTIONAL = {"banned", "also", "see", "note", "hint", "unless"}


@dataclass(frozen=True)
class Term:
    """One thing and what it is called."""

    ident: str
    en: str
    zh: str
    means: dict[str, str]
    """What it is, one line, by language."""
    source: str
    """Where the official translation uses it; the Chinese address."""
    see: str = ""
    """The page of this site that teaches it, with its heading."""
    banned: tuple[str, ...] = ()
    """Forms that no page uses, in either language."""
    also: tuple[str, ...] = ()
    """Other forms that readers search for; pages may use them."""
    note: dict[str, str] | None = None
    unless: tuple[str, ...] = ()
    """Longer words that hold a banned form by chance."""
    hint: bool = True
    """False for a word that has other meanings: its uses are not linked."""

    def name(self, language: str) -> str:
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, eq=False)
class Glossary:
    """All terms by group, and the words that only the search needs."""

    groups: dict[str, list[Term]]
    words: tuple[str, ...] = ()

    @property
    def terms(self) -> list[Term]:
        return [term for group in self.groups.values() for term in group]

    @property
    def chinese_words(self) -> list[str]:
        """What Chinese search must keep whole: terms and all their other forms."""
        forms = [f for t in self.terms for f in (t.zh, *t.banned, *t.also)]
        return [w for w in [*forms, *self.words] if re.fullmatch(f"[{_HAN}]{{2,}}", w)]

    @cached_property
    def _forbidden(self) -> tuple[re.Pattern[str], dict[str, Term], re.Pattern[str]]:
        owners = {form.lower(): term for term in self.terms for form in term.banned}
        good = [form for t in self.terms for form in (t.zh, t.en, *t.also, *t.unless)]
        return _pattern(owners), owners, _pattern(good)

    def forbidden(self, text: str) -> Iterator[tuple[int, str, Term]]:
        """(position, form, its term) of each banned form, across line breaks too."""
        bad, owners, good = self._forbidden
        found = list(bad.finditer(flat := _BREAK.sub("", text)))
        spans = [m.span() for m in good.finditer(flat)] if found else []
        for match in found:
            start, end = match.span()
            if not any(a <= start and end <= b for a, b in spans):
                form = " ".join(match[0].split())
                yield _position(text, start), form, owners[form.lower()]


def _position(text: str, flat: int) -> int:
    """Where the character stands in a text that has another number without breaks."""
    for gap in _BREAK.finditer(text):
        if gap.start() > flat:
            break
        flat += len(gap[0])
    return flat


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """Any of the forms, the longest first."""
    return re.compile(
        "|".join(map(form_pattern, sorted(forms, key=len, reverse=True))) or r"(?!)",
        re.IGNORECASE,
    )


def form_pattern(form: str) -> str:
    """The expression that finds a form in running text."""
    if re.search(f"[{_HAN}]", form):
        return re.escape(form)
    words = r"\s+".join(map(re.escape, form.split()))
    return rf"(?<![\w-]){words}(?![\w-])"


def read_glossary(root: Path) -> Glossary:
    """Reads the data; no file, no terms.

    Raises:
        BadInput: not YAML, an unknown or missing key, an id twice.
    """
    path = root / FILE
    return _parse(path.read_text(encoding="utf-8") if path.exists() else "groups: {}")


@lru_cache(maxsize=2)
def _parse(text: str) -> Glossary:
    try:
        data = yaml.load(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        where = f"{FILE.as_posix()}:{line}"
        raise BadInput(
            [Problem(where, f"not YAML: {error.problem}", "mend the line")]
        ) from None
    problems: list[Problem] = []
    seen: set[str] = set()
    for entry in (e for entries in data["groups"].values() for e in entries):
        wrong = _wrong(entry, seen)
        seen.add(entry.get("id"))
        if wrong:
            before = text.partition(f"id: {entry.get('id')}\n")[0]
            where = f"{FILE.as_posix()}:{before.count(chr(10)) + 1}"
            problems.append(Problem(where, wrong, "mend the entry"))
    if problems:
        raise BadInput(problems)
    groups = {
        group: [_term(entry) for entry in entries]
        for group, entries in data["groups"].items()
    }
    return Glossary(groups, tuple(data.get("words", ())))


def word_list(glossary: Glossary) -> str:
    """The words that Chinese search keeps whole, in the form that jieba reads."""
    words = dict.fromkeys(glossary.chinese_words)
    return "".join(f"{word} 100000 n\n" for word in words)


def _wrong(entry: dict[str, Any], seen: set[str]) -> str:
    if missing := _NEEDED - entry.keys():
        return f"an entry without {', '.join(sorted(missing))}"
    if unknown := entry.keys() - _NEEDED - _OPTIONAL:
        return f"unknown key {', '.join(sorted(unknown))}"
    if entry["id"] in seen:
        return f"the id {entry['id']} twice"
    if entry["means"].keys() != {"zh", "en"}:
        return "means must have zh and en"
    return ""


def _term(entry: dict[str, Any]) -> Term:
    rest: dict[str, Any] = {k: v for k, v in entry.items() if k != "id"}
    for key in ("banned", "also", "unless"):
        rest[key] = tuple(rest.get(key, ()))
    return Term(ident=entry["id"], **rest)

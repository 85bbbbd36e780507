"""Remembers, for each section, the texts that a person found to say the same.

The stored file has one line a section, so that two branches merge line by line:
``"pool.md#order": ["hash of zh", "hash of en"]``.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from docs_engine.bilingual.page import Page, Section

STORE = Path("docs", "confirmed.json")
# A line break next to a Chinese character or mark is no space.
_NO_SPACE = re.compile(
    r"\s+(?=[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e\u2014\u201c\u201d\u2026])"
    r"|(?<=[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e\u2014\u201c\u201d\u2026])\s+"
)


@dataclass(frozen=True)
class Change:
    """A section that is not confirmed as it now stands."""

    rule: str
    key: str
    """``pool.md#order``"""
    zh: Section | None
    en: Section | None
    stored: tuple[str, str] | None
    sides: tuple[str, ...]
    """The languages whose text changed since it was confirmed."""

    @property
    def page(self) -> str:
        return self.key.partition("#")[0]

    @property
    def token(self) -> str:
        """What names this section with these two texts, and no others."""
        texts = "\n".join(s.text if s else "" for s in (self.zh, self.en))
        return f"{self.key}@{fingerprint(texts)[:6]}"


def fingerprint(text: str) -> str:
    """The hash of a text; how its lines are broken does not count.

    ```python
    from docs_engine.bilingual.content import fingerprint

    print(fingerprint("先取完，\n再等待") == fingerprint("先取完，再等待"))
    #> True
    print(fingerprint("get all,\nthen join") == fingerprint("get all, then wait"))
    #> False
    ```
    """
    flat = " ".join(_NO_SPACE.sub("", text).split())
    return hashlib.sha256(flat.encode()).hexdigest()[:16]


def read_store(root: Path) -> dict[str, tuple[str, str]]:
    """The confirmed hashes by section; empty where nothing was ever confirmed.

    Raises:
        ValueError: the file is not what `write_store` writes.
    """
    path = root / STORE
    if not path.exists():
        return {}
    data = json.loads(path.read_text(encoding="utf-8"))
    return {key: (str(zh), str(en)) for key, (zh, en) in data.items()}


def write_store(root: Path, store: dict[str, tuple[str, str]]) -> None:
    """Writes one line a section, in order."""
    lines = [f"{json.dumps(k)}: {json.dumps(store[k])}" for k in sorted(store)]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (root / STORE).write_text(text, encoding="utf-8")


def changes(
    pairs: list[tuple[Page, Page]], store: dict[str, tuple[str, str]]
) -> list[Change]:
    """Every section whose texts are not both as they were confirmed."""
    found, seen = [], set()
    for zh, en in pairs:
        for section in zh.sections:
            other = en.section(section.ident)
            if not other or not section.ident:
                continue  # the structure rules speak of these
            key = f"{zh.name}#{section.ident}"
            seen.add(key)
            now = _fingerprints(zh)[section.ident], _fingerprints(en)[section.ident]
            stored = store.get(key)
            if stored == now:
                continue
            sides = tuple(
                language
                for language, a, b in zip(("zh", "en"), now, stored or now, strict=True)
                if a != b
            )
            rule = ("C203", "C201", "C202")[len(sides)]
            found.append(Change(rule, key, section, other, stored, sides))
    for key in sorted(store.keys() - seen):
        found.append(Change("C204", key, None, None, store[key], ()))
    return found


@lru_cache(maxsize=4096)
def _fingerprints(page: Page) -> dict[str, str]:
    """Of each section of a page; of two with one name, the first, as `Page.section`."""
    return {s.ident: fingerprint(s.text) for s in reversed(page.sections)}


def confirm(root: Path, pairs: list[tuple[Page, Page]], tokens: list[str]) -> list[str]:
    """Stores the named sections as saying the same; returns what was refused.

    A token comes from `Change.token`: whoever has it has had both texts on the
    screen, as they stand now. Nothing is stored if one token is refused.
    """
    store = read_store(root)
    open_changes = {change.key: change for change in changes(pairs, store)}
    refused = []
    for token in tokens:
        key = token.partition("@")[0]
        change = open_changes.get(key)
        if not change:
            refused.append(f"{key}: there is nothing to confirm")
        elif token != change.token:
            why = (
                "the texts changed since they were shown"
                if "@" in token
                else ("read both texts first; they are shown with the name to confirm")
            )
            refused.append(f"{key}: {why}: show {key}")
        elif change.zh and change.en:
            store[key] = fingerprint(change.zh.text), fingerprint(change.en.text)
        else:
            del store[key]
    if not refused:
        write_store(root, store)
    return refused

"""Finds a confirmed text again in git's history and shows what changed."""

import difflib
import re
import subprocess
from pathlib import Path

from docs_engine.bilingual.content import Change, fingerprint
from docs_engine.bilingual.page import Section, parse_page

_DEEP = 200  # commits of a page that are looked through
_SENTENCE = re.compile(r"(?<=[。！？])|(?<=[.!?:])\s+|\n{2,}")


def explain(root: Path, change: Change) -> str:
    """Both texts and, for a side that changed, what changed in it."""
    parts = []
    for language, section in (("zh", change.zh), ("en", change.en)):
        if section:
            state = "changed" if language in change.sides else "as confirmed"
            if not change.stored:
                state = "new"
            parts.append(
                f"--- {language} ({state}), line {section.line}\n{section.text}"
            )
    for language in change.sides:
        parts.append(
            f"--- {language}, what changed\n{_difference(root, change, language)}"
        )
    parts.append(f"--- when both say the same\n{COMMAND} confirm '{change.token}'")
    return "\n".join(parts)


COMMAND = "python -m docs_engine.bilingual"


def _difference(root: Path, change: Change, language: str) -> str:
    section = change.zh if language == "zh" else change.en
    stored = change.stored[language == "en"] if change.stored else ""
    path = f"docs/{language}/{change.page}"
    before = confirmed_text(root, path, change.key.partition("#")[2], stored)
    if before is None:
        return "(git has no commit with the confirmed text)"
    old, new = (_sentences(t) for t in (before, section.text if section else ""))
    lines = difflib.unified_diff(old, new, lineterm="", n=0)
    return "\n".join(ln for ln in lines if not ln.startswith(("---", "+++", "@@")))


def _sentences(text: str) -> list[str]:
    """Sentences on one line each, so that rewrapped lines are no change."""
    parts = (" ".join((s or "").split()) for s in _SENTENCE.split(text))
    return [re.sub(r"(?<=[^\x00-\xff]) (?=[^\x00-\xff])", "", p) for p in parts if p]


def confirmed_text(root: Path, path: str, ident: str, stored: str) -> str | None:
    """The text with the stored hash, from the newest commit that has it."""
    for commit in _git(root, "log", f"-{_DEEP}", "--format=%H", "--", path).split():
        text = _git(root, "show", f"{commit}:{path}")
        section: Section | None = parse_page(text, path).section(ident)
        if section and fingerprint(section.text) == stored:
            return section.text
    return None


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, timeout=60
        )
    except OSError:
        return ""  # no git here: the texts are shown without the change
    return done.stdout if done.returncode == 0 else ""

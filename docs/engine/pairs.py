"""What the build wants of the check of both languages."""

from pathlib import Path

from docs_engine.bilingual.check import LANGUAGES, check
from docs_engine.bilingual.rules import RULES
from docs_engine.problems import BadInput, Problem

__all__ = ["LANGUAGES", "check_pairs", "warn_pairs"]


def check_pairs(root: Path) -> list[Problem]:
    """What stops a build: the two pages of a pair differ in structure."""
    try:
        return [finding.problem for finding in check(root).structure]
    except BadInput as error:
        return error.problems


def warn_pairs(root: Path) -> list[Problem]:
    """What fails the check and not the build: words, typography, content.

    Sections that wait for a person are one line a page.
    """
    try:
        report = check(root)
    except BadInput:
        return []  # `check_pairs` says it
    found = [finding.problem for finding in report.prose]
    for page in sorted({change.page for change in report.content}):
        changes = [change for change in report.content if change.page == page]
        keys = ", ".join(f"#{c.key.partition('#')[2]} ({c.rule})" for c in changes)
        show = f"python -m docs_engine.bilingual show {page}"
        what = f"{RULES[changes[0].rule].en}: {keys}"
        found.append(Problem(f"docs/zh/{page}:1", what, f"read both: {show}"))
    return found

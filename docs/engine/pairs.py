"""What the build wants of the check of both languages."""

from pathlib import Path

from docs_engine.bilingual.check import LANGUAGES, check
from docs_engine.bilingual.content import Change
from docs_engine.bilingual.rules import RULES
from docs_engine.problems import BadInput, Problem

__all__ = ["LANGUAGES", "check_pairs"]


def check_pairs(root: Path) -> tuple[list[Problem], list[Problem]]:
    """What stops a build, and what only warns.

    A build is stopped by pages of a pair that differ in structure. Words, typography
    and content fail the check and not the build; sections that wait for a person are
    one line a page.
    """
    try:
        report = check(root)
    except BadInput as error:
        return error.problems, []
    warnings = [finding.problem for finding in report.prose]
    by_page: dict[str, list[Change]] = {}
    for change in report.content:
        by_page.setdefault(change.page, []).append(change)
    for page, changes in sorted(by_page.items()):
        keys = ", ".join(f"#{c.key.partition('#')[2]} ({c.rule})" for c in changes)
        show = f"python -m docs_engine.bilingual show {page}"
        what = f"{RULES[changes[0].rule].en}: {keys}"
        warnings.append(Problem(f"docs/zh/{page}:1", what, f"read both: {show}"))
    return [finding.problem for finding in report.structure], warnings

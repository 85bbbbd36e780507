"""Tells every failure of a build: to the writer, as JSON, and to the CI."""

import json
import os
from pathlib import Path

from docs_engine.problems import Problem


def report(root: Path, problems: list[Problem]) -> str:
    """Writes ``.cache/report.json`` and the CI's annotations.

    Args:
        root: the repository.
        problems: all of a build; an empty list says that it went well.

    Returns:
        The text for the writer.
    """
    entries = [_entry(problem) for problem in problems]
    path = root / ".cache" / "report.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        json.dumps({"problems": entries}, ensure_ascii=False, indent=1),
        encoding="utf-8",
    )
    if os.environ.get("GITHUB_ACTIONS"):
        for problem in problems:
            print(annotation(problem), flush=True)
    body = "\n".join(map(str, problems))
    return f"\n{body}\n{len(problems)} problem(s); no site written"


def annotation(problem: Problem) -> str:
    """A workflow command that marks the line, with what is wrong with it."""
    path, line = _place(problem.where)
    text = f"{problem.what}\nway out: {problem.fix}"
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(character, code)
    for character, code in (("%", "%25"), (":", "%3A"), (",", "%2C")):
        path = path.replace(character, code)
    return f"::error file={path},line={line}::{text}"


def _entry(problem: Problem) -> dict[str, str | float | None]:
    file, line = _place(problem.where)
    page, page_line = _place(problem.page)
    return {
        "file": file,
        "line": line,
        "page": page,
        "page_line": page_line,
        "what": problem.what,
        "fix": problem.fix,
        "detail": problem.detail,
        "stdout": problem.stdout,
        "stderr": problem.stderr,
        "returncode": problem.returncode,
        "seconds": problem.seconds,
    }


def _place(where: str) -> tuple[str, int]:
    path, _, line = where.rpartition(":")
    return (path, int(line)) if line.isdigit() else (where, 1)

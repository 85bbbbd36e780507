"""The line that "Run them yourself" tells readers to add, added.

The programs are those that need it most: under ``fork`` they do not show what their
page does, and most have no guard below which a line could stand.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT

from docs_engine.head import Program, read_program
from docs_engine.judge import judge
from docs_engine.machine import SLOWNESS
from docs_engine.runner import run

PROGRAMS = [
    "errors/no_guard_executor.py",
    "errors/pool_without_guard.py",
    "lock/same_lock.py",
    "pool/no_guard.py",
    "process/inherits.py",
    "process/main_name.py",
    "process/no_guard.py",
]


def line(language: str) -> str:
    """The only line of the section that is code from beginning to end."""
    page = (ROOT / "docs" / language / "about-the-runs.md").read_text(encoding="utf-8")
    section = page.split("{ #yourself }")[1]
    (found,) = re.findall(r"(?m)^`([^`]+)`$", section)
    return found


def fault(program: Program, first_line: str, folder: Path) -> str:
    """What is not as under spawn when a reader runs it, with the line on top."""
    copy = folder / "snippets" / program.name
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(f"{first_line}\n{program.source}", encoding="utf-8")
    changed = read_program(copy, folder / "snippets")
    result = run(changed, "fork", changed.head.limit * SLOWNESS)
    return str(judge(changed, replace(result, method="spawn"), ROOT) or "")


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_line_changes_the_start_method(name: str, tmp_path: Path) -> None:
    program = read_program(ROOT / "snippets" / name, ROOT / "snippets")
    assert line("en") == line("zh")
    assert fault(program, line("en"), tmp_path) == ""
    assert fault(program, "", tmp_path), "it fails by itself: why add a line?"

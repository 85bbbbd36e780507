"""The tables of the contributor page say what is so."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from conftest import ROOT

from docs_engine.fences import KINDS
from docs_engine.head import Head
from docs_engine.reference import fence_table, head_table


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_key_has_its_default_and_a_meaning(language: str) -> None:
    rows = [line.split(" | ") for line in head_table(language).splitlines()[2:]]
    assert [row[0].strip("| `") for row in rows] == [
        field.name for field in fields(Head)
    ]
    for row in rows:
        assert len(row) == 4 and len(row[3].strip("| ")) > 5, row
    defaults = {row[0].strip("| `"): row[2].strip("`") for row in rows}
    assert defaults["limit"] == "20"
    assert defaults["timed"] == "false"
    assert defaults["output"] == '"exact"'


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_of_fence_is_there(language: str) -> None:
    rows = fence_table(language).splitlines()[2:]
    assert len(rows) == len(KINDS)
    for kind, options in KINDS.items():
        row = next(row for row in rows if row.startswith(f"| `{kind}` |"))
        assert all(f"`{option}`" in row for option in options)
        assert len(row.split(" | ")) == 4 and len(row.split(" | ")[2]) > 8, row


def imported(path: Path) -> Iterator[str]:
    """The engine's modules that a file imports anywhere in it: ``head``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            top, _, below = node.module.partition(".")
            if top == "docs_engine":
                yield from [below] if below else (name.name for name in node.names)


def reached(module: str, seen: set[str]) -> set[str]:
    """All that a module imports, and what that imports."""
    engine = ROOT / "docs" / "engine"
    for name in imported(engine / f"{module.replace('.', '/')}.py"):
        path = engine / f"{name.replace('.', '/')}.py"
        if name not in seen and path.is_file():
            seen.add(name)
            reached(name, seen)
    return seen


@pytest.mark.parametrize("language", ["zh", "en"])
def test_parts_import_only_from_above(language: str) -> None:
    page = (ROOT / "docs" / language / "contributing/engine.md").read_text("utf-8")
    section = page.partition("{ #parts }")[2].partition("\n#")[0]
    cells = [row.split(" | ")[0] for row in section.splitlines() if row[:3] == "| `"]
    rows = {
        name: at
        for at, cell in enumerate(cells)
        for name in re.findall(r"(\w+)\.py", cell)
    }
    assert {"head", "runner", "render", "site", "writer"} <= rows.keys()
    for name, at in rows.items():
        found = reached(name, set())
        assert name not in found, f"{name} imports itself, by way of others"
        below = [other for other in found if rows.get(other, 0) > at]
        assert not below, f"{name} imports {below}"

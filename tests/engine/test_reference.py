"""The tables of the contributor page name every key and every kind of fence."""

from dataclasses import fields

import pytest

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

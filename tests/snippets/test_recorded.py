"""What pages show of other Pythons is there, and true of the one that is here."""

import sys

import pytest
from conftest import ROOT

from docs_engine.execute import read_snippets
from docs_engine.fences import read_pages
from docs_engine.interpreters import describe
from docs_engine.records import FOLDER, path_of, read, telling
from docs_engine.runner import run

VERSIONS = ["3.11", "3.12", "3.13", "3.14", "3.15"]
PROGRAMS = read_snippets(ROOT)
RECORDED = sorted({f.program for f in read_pages(ROOT) if f.kind == "recorded"})


@pytest.mark.parametrize("name", RECORDED)
def test_record_is_what_this_python_prints_now(name: str) -> None:
    program = PROGRAMS[name]
    records = read(ROOT, program)
    assert [v for v in VERSIONS if v not in records] == []
    own = records[describe(sys.executable).minor]
    result = run(program, program.head.methods[0])
    assert telling(program, result) == own.text


def test_no_record_that_no_page_shows() -> None:
    kept = set((ROOT / FOLDER).rglob("*.json"))
    assert kept == {path_of(ROOT, PROGRAMS[name]) for name in RECORDED}

"""The line above an example opens the file: here, or in the repository."""

from pathlib import Path

import pytest

from docs_engine.execute import Book
from docs_engine.fences import Fence
from docs_engine.head import read_program
from docs_engine.render import render
from docs_engine.runner import Result
from docs_engine.verdict_block import verdict_sentences

HEAD = "# /// script\n# [tool.multicore]\n# ///\n"
PART = "# --8<-- [start:part]\nprint(2)\n# --8<-- [end:part]\n"


def opened(folder: Path, options: dict[str, str], repository: str) -> str:
    """Where the name of the program leads."""
    path = folder / "topic" / "a.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'{HEAD}"""Counts."""\n\nprint(1)\n{PART}', encoding="utf-8")
    book = Book(folder, {"topic/a.py": read_program(path, folder)})
    fence = Fence(
        "docs/en/x.md", 1, "program", "topic/a.py", {"show": "source"} | options
    )
    page = render(fence, book, "en", "../", repository)
    return page.partition('<a href="')[2].partition('"')[0]


def test_the_source_opens_at_the_first_line_shown(tmp_path: Path) -> None:
    blob = "https://example.org/o/r/blob/HEAD/snippets/topic/a.py#L"
    assert opened(tmp_path, {}, "https://example.org/o/r") == f"{blob}4"
    part = {"section": "part"}
    assert opened(tmp_path, part, "https://example.org/o/r") == f"{blob}8"


def test_without_a_repository_the_sites_own_copy_opens(tmp_path: Path) -> None:
    assert opened(tmp_path, {}, "") == "../programs/topic/a.py"


def _timed(out: str) -> Result:
    return Result(out, "", 0, "", 1, 1, 2, 1, (), (), True, "fork", "3.14.0")


@pytest.mark.parametrize(
    ("second", "linked"),
    [("2.00 2.00 2.00", True), ("1.00 1.00 1.00", False), ("4.00 4.00 4.00", False)],
)
def test_a_recording_is_named_only_where_no_difference_was_seen(
    second: str, linked: bool
) -> None:
    table = f"one      2.00 2.01 1.99\ntwo      {second}\none A/A  2.00 1.99 2.01\n"
    for language in ("en", "zh"):
        said = verdict_sentences(_timed(table), language, "[HERE](there)")
        assert ("[HERE](there)" in said[-1]) == linked
        assert len(said) == 1 + linked

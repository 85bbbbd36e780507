"""What is kept of a run on another Python, and how a page shows it."""

from pathlib import Path

import pytest

from docs_engine.execute import Book
from docs_engine.fences import Fence
from docs_engine.head import Head, Program
from docs_engine.records import NoRecord, Record, by_text, read, telling, write
from docs_engine.render import render
from docs_engine.runner import Result

CHAIN = '''\
multiprocessing.pool.RemoteTraceback:
"""
Traceback (most recent call last):
  File "snippets/a.py", line 3, in job
    raise ValueError("no")
ValueError: no
"""

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "snippets/a.py", line 9, in <module>
    pool.apply(job)
  File "lib/python3.11/pool.py", line 360, in apply
    return self.get()
           ^^^^^^^^^^
ValueError: no
when serializing tuple item 0
'''
INDENTED = """\
Process Process-1:
Traceback (most recent call last):
  File "snippets/a.py", line 3, in job
    start()
RuntimeError:
        An attempt

            if main
Traceback (most recent call last):
  File "snippets/a.py", line 9, in <module>
    other()
KeyError: 1
"""
ATTEMPT = "RuntimeError:\n        An attempt\n\n            if main"
WARNING = """\
lib/a.py:254: UserWarning: resource_tracker: There appear to be 1: {'/mpab12cd-x_9z'}
  warnings.warn('leaked: %d'
"""


def program(*raises: str) -> Program:
    return Program(Path("a.py"), "topic/a.py", "", Head(raises=raises))


def result(stdout: str = "", stderr: str = "") -> Result:
    return Result(
        stdout=stdout,
        stderr=stderr,
        returncode=1,
        stopped="",
        wall=0.1,
        cpu=0.1,
        processes=1,
        memory=1,
        left=(),
        reads=(),
        steady=True,
        method="fork",
        python="3.11.7",
    )


@pytest.mark.parametrize(
    ("stderr", "raises", "told"),
    [
        (CHAIN, "ValueError", "ValueError: no\nwhen serializing tuple item 0"),
        (
            INDENTED,
            "RuntimeError: An attempt",
            "RuntimeError:\n        An attempt\n\n            if main",
        ),
        (CHAIN, "KeyError", ""),
    ],
)
def test_the_message_is_told_without_its_stack(
    stderr: str, raises: str, told: str
) -> None:
    assert (
        telling(program("OSError: not this one", raises), result(stderr=stderr)) == told
    )


def test_a_leak_is_told_without_place_and_made_up_name() -> None:
    leaky = Program(Path("a.py"), "topic/a.py", "", Head(leaks="it shows it"))
    told = "UserWarning: resource_tracker: There appear to be 1: {'/…'}"
    assert telling(leaky, result(stderr=WARNING)) == told


def test_a_program_that_succeeds_tells_its_output() -> None:
    assert telling(program(), result("fine\n", WARNING)) == "fine"


def test_a_record_keeps_its_date_until_the_text_changes(tmp_path: Path) -> None:
    a = program()
    write(tmp_path, a, {"3.9": Record("3.9.1", "2026-01-01", "old")})
    write(
        tmp_path,
        a,
        {
            "3.10": Record("3.10.2", "2026-02-02", "new"),
            "3.9": Record("3.9.9", "2026-02-02", "old"),
        },
    )
    kept = read(tmp_path, a)
    assert list(kept) == ["3.9", "3.10"]
    assert kept["3.9"].date == "2026-01-01"
    write(tmp_path, a, {"3.9": Record("3.9.9", "2026-03-03", "changed")})
    assert read(tmp_path, a)["3.9"].date == "2026-03-03"
    assert [list(g) for g in by_text(read(tmp_path, a))] == [["3.9"], ["3.10"]]


def test_no_record_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(NoRecord, match=r"no data/outputs/.*--record topic/a\.py"):
        read(tmp_path, program())
    write(tmp_path, program(), {})
    other = Program(Path("a.py"), "topic/a.py", "", Head(methods=("spawn",)))
    with pytest.raises(NoRecord, match="start method 'fork'"):
        read(tmp_path, other)


def test_a_page_shows_each_wording_with_versions_and_date(tmp_path: Path) -> None:
    """Two wordings are two tabs; one wording is one line."""
    book = Book(tmp_path, {"topic/a.py": program()})
    fence = Fence("docs/en/index.md", 3, "recorded", "topic/a.py")
    old = Record("3.11.7", "2026-11-01", "fine")
    write(
        tmp_path, program(), {"3.11": old, "3.14": Record("3.14.0", "2026-11-02", "?!")}
    )
    page = render(fence, book, "en", "")
    for text in ('=== "Python 3.11"', '=== "Python 3.14"', "    ?!"):
        assert text in page
    assert "Recorded 2026-11-02 with Python 3.14.0, `fork`" in page
    write(tmp_path, program(), {"3.14": Record("3.14.1", "2026-11-03", "fine")})
    page = render(fence, book, "zh", "")
    assert (
        "Python 3.11.7、3.14.1 以 `fork` 运行都一样（2026-11-01、2026-11-03 的记录）"
        in page
    )
    assert "===" not in page

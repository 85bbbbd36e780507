"""What is said of a build: to the writer, as JSON, to the CI; while it works."""

import json
import time
from pathlib import Path

import pytest

from docs_engine import progress
from docs_engine.head import Head, Program
from docs_engine.judge import excerpt, judge
from docs_engine.problems import Problem
from docs_engine.progress import Progress
from docs_engine.repeat import repeat
from docs_engine.report import annotation, report
from docs_engine.runner import Result, run


def program(folder: Path, source: str, **head: object) -> Program:
    path = folder / "snippets" / "topic" / "x.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    golden = folder / "tests" / "golden" / "topic" / "x.out"
    golden.parent.mkdir(parents=True, exist_ok=True)
    golden.touch()
    return Program(path, "topic/x.py", source, Head(**head))  # type: ignore[arg-type]


def test_annotations_are_escaped_and_stand_on_the_line() -> None:
    problem = Problem("snippets/a,b.py:7", "100 %\nbad", "mend it")
    assert annotation(problem) == (
        "::error file=snippets/a%2Cb.py,line=7::100 %25%0Abad%0Away out: mend it"
    )


def test_a_good_build_empties_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    path = tmp_path / ".cache" / "report.json"
    report(tmp_path, [Problem("docs/en/x.md:3", "bad", "mend it")])
    entry = json.loads(path.read_text())["problems"][0]
    assert (entry["file"], entry["line"], entry["what"]) == ("docs/en/x.md", 3, "bad")
    report(tmp_path, [])
    assert json.loads(path.read_text()) == {"problems": []}
    assert capsys.readouterr().out == ""


def test_long_streams_keep_their_first_and_last_lines() -> None:
    text = excerpt("\n".join(map(str, range(100))))
    assert text.splitlines()[3:6] == ["3", "[… 88 lines …]", "92"]
    assert excerpt("") == "(nothing)"


def test_a_log_gets_a_line_every_so_often_and_a_summary(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "_EVERY", 0.05)
    with Progress(12, known=3) as shown:
        for number in range(12):
            shown.start(f"{number}.py")
        for number in range(11):
            shown.end(f"{number}.py")
        time.sleep(0.5)
        shown.end("11.py")
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "programs: running 12; 3 known from before"
    assert "programs: 1 of 12 left; running 11.py" in lines[1]
    at = next(n for n, ln in enumerate(lines) if "3 known from before, 12 run" in ln)
    assert len(lines[at + 1 :]) == 10 and "11.py" in lines[at + 1]


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("import sys\nsys.exit(3)\n", {"exit": 3}),
        ('raise OSError("no good")\n', {"exit": 1, "raises": ("OSError: good",)}),
        ("import time\ntime.sleep(9)\n", {"hangs": True, "limit": 0.5}),
        ("import queue\nraise queue.Empty\n", {"exit": 1, "raises": ("A|Empty",)}),
    ],
)
def test_declared_failures_are_results(
    source: str, head: dict[str, object], tmp_path: Path
) -> None:
    x = program(tmp_path, source, **head)
    assert judge(x, run(x, "fork"), tmp_path) is None


def test_a_declared_flood_is_cut_and_says_so(tmp_path: Path) -> None:
    x = program(tmp_path, 'while True:\n    print("x")\n', floods=True, output="free")
    result = run(x, "fork")
    assert judge(x, result, tmp_path) is None
    assert result.stdout == "x\n" * (32 * 1024) + "\n[cut at 64 KiB]\n"


def test_a_difference_is_shown(tmp_path: Path) -> None:
    x = program(tmp_path, 'print("new")\n')
    problem = judge(x, run(x, "fork"), tmp_path)
    assert problem and "+new" in problem.detail


def test_repetition_counts_what_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    same = repeat(program(tmp_path, 'print("x")\n', output="free"), "fork", 2, tmp_path)
    assert (same.differing, dict(same.outputs)) == (0, {"x\n": 2})
    changing = "import time\nprint(time.time_ns())\n"
    seen = repeat(program(tmp_path, changing), "fork", 3, tmp_path)
    assert seen.differing == 2
    assert seen.faults.total() == 3  # nothing is retried


def test_what_shared_memory_is_left_without_mounts_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where mounts are forbidden, names tell, and no neighbour is blamed."""
    from docs_engine import shared

    monkeypatch.setattr(shared, "contained", lambda: None)
    neighbour = Path("/dev/shm/a-neighbour-of-the-test")
    source = (
        "import time\n"
        "from multiprocessing import resource_tracker, shared_memory\n"
        "for name in (None, 'named-in-the-source'):\n"
        "    b = shared_memory.SharedMemory(name, True, 9)\n"
        "    resource_tracker.unregister(b._name, 'shared_memory')\n"
        "    b.close()\n"
        f"open({str(neighbour)[:12]!r} + {str(neighbour)[12:]!r}, 'w').close()\n"
    )
    try:
        result: Result = run(program(tmp_path, source), "fork")
        assert neighbour.exists()
    finally:
        neighbour.unlink(missing_ok=True)
    assert len(result.left) == 2
    assert result.left[0] == "shared memory named-in-the-source"
    assert result.left[1].startswith("shared memory p")

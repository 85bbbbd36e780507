"""Decides whether a run is what the program's head and golden file promise."""

from pathlib import Path

from docs_engine.head import Program
from docs_engine.problems import Problem
from docs_engine.runner import Result

_LEAKS = ("ResourceWarning", "resource_tracker: There appear")
_LINES = 12


def golden_path(root: Path, program: Program) -> Path:
    """Where the expected output of a program is kept."""
    return (root / "tests" / "golden" / program.name).with_suffix(".out")


def judge(program: Program, result: Result, root: Path) -> Problem | None:
    """The first thing wrong with a run, or None when it is as promised."""
    head = program.head
    where = f"snippets/{program.name}:1"
    run = f"under {result.method}"
    streams = f"stdout:\n{_tail(result.stdout)}\nstderr:\n{_tail(result.stderr)}"

    def problem(what: str, fix: str) -> Problem:
        return Problem(where, f"{what} ({run})", fix, streams)

    if result.timed_out and not head.hangs:
        return problem(
            f"not finished after {head.limit:g} s",
            "find what it waits for, or declare `hangs = true` or a longer `limit`",
        )
    if head.hangs and not result.timed_out:
        return problem("declared to hang, but it ended", "remove `hangs`")
    if not head.hangs and result.returncode != head.exit:
        return problem(
            f"exit code {result.returncode}, expected {head.exit}",
            "mend the program, or declare `exit` in its head",
        )
    if head.raises and head.raises not in result.stderr:
        return problem(
            f"standard error does not hold {head.raises!r}", "mend `raises`"
        )
    for stream in (result.stdout, result.stderr):
        if "\n[cut: " in stream:
            return problem("prints too much", "print less")
    if not head.leaks:
        if result.left:
            return problem(
                "left behind: " + "; ".join(result.left), "close, join and unlink"
            )
        for leak in _LEAKS:
            if leak in result.stderr:
                return problem(f"warns of a leak: {leak}", "close what it opened")
    if result.stderr and not (head.exit or head.raises or head.hangs or head.leaks):
        return problem("writes to standard error", "declare `raises` or mend it")
    return _compare(program, result, root, problem)


def _compare(program, result, root, problem):  # type: ignore[no-untyped-def]
    if program.head.output == "free":
        return None
    path = golden_path(root, program)
    if not path.exists():
        return problem(
            f"no golden output {path.relative_to(root).as_posix()}",
            "`python -m docs_engine accept PROGRAM` writes it",
        )
    expected, got = path.read_text(encoding="utf-8"), result.stdout
    if program.head.output == "unordered":
        expected, got = sorted_lines(expected), sorted_lines(got)
    if expected != got:
        return problem(
            "the output is not the golden one",
            "mend the program, or `python -m docs_engine accept PROGRAM`",
        )
    return None


def sorted_lines(text: str) -> str:
    """The lines of a text in sorted order, for outputs whose order may vary."""
    return "".join(sorted(text.splitlines(keepends=True)))


def _tail(text: str) -> str:
    return "\n".join(text.splitlines()[-_LINES:]) or "(nothing)"

"""Decides whether a run is what the program's head and golden file promise."""

import re
from collections.abc import Callable
from pathlib import Path

from docs_engine.head import Program
from docs_engine.problems import Problem
from docs_engine.runner import MAX_MEMORY, MAX_OUTPUT, MAX_PROCESSES, Result

_LEAKS = ("ResourceWarning", "resource_tracker: There appear")
_LINES = 12
_TOO_MUCH = {
    "output": f"it printed more than {MAX_OUTPUT // 1024} KiB",
    "memory": f"it used more than {MAX_MEMORY // 1024**3} GiB",
    "processes": f"it started more than {MAX_PROCESSES} processes",
}
# faulthandler: the innermost frame follows this line.
_STACK = re.compile(r"\(most recent call first\):\n((?:  File .*\n)+)")
_FRAME = re.compile(r'  File "(snippets/[^"]+)", line (\d+) in (.*)')


def golden_path(root: Path, program: Program, method: str) -> Path:
    """Where the expected output is kept; a method that differs has its own file."""
    common = (root / "tests" / "golden" / program.name).with_suffix(".out")
    own = common.with_suffix(f".{method}.out")
    return own if own.exists() else common


def accept(root: Path, program: Program, result: Result) -> None:
    """Makes a run's output the golden one, for its start method where it differs."""
    first = program.head.methods[0]
    common = (root / "tests" / "golden" / program.name).with_suffix(".out")
    own = common.with_suffix(f".{result.method}.out")
    own.unlink(missing_ok=True)
    if program.head.output == "free":
        return
    common.parent.mkdir(parents=True, exist_ok=True)
    if result.method == first:
        common.write_text(result.stdout, encoding="utf-8")
    elif _differ(program, common.read_text(encoding="utf-8"), result.stdout):
        own.write_text(result.stdout, encoding="utf-8")


def judge(program: Program, result: Result, root: Path) -> Problem | None:
    """The first thing wrong with a run, or None when it is as promised."""
    head = program.head
    where = f"snippets/{program.name}:1"
    run = f"under {result.method}"
    streams = f"stdout:\n{_tail(result.stdout)}\nstderr:\n{_tail(result.stderr)}"

    def problem(what: str, fix: str) -> Problem:
        return Problem(where, f"{what} ({run})", fix, streams)

    if result.stopped == "time" and not head.hangs:
        stood = "".join(
            f"; it stood at {frame}" for frame in last_frames(result.stderr)
        )
        return problem(
            f"not finished after {head.limit:g} s{stood}",
            "find what it waits for, or declare `hangs = true` or a longer `limit`",
        )
    if result.stopped and result.stopped != "time":
        return problem(f"ended: {_TOO_MUCH[result.stopped]}", "do or print less")
    if head.hangs and not result.stopped:
        return problem("declared to hang, but it ended", "remove `hangs`")
    if not head.hangs and result.returncode != head.exit:
        return problem(
            f"exit code {result.returncode}, expected {head.exit}",
            "mend the program, or declare `exit` in its head",
        )
    if head.raises and head.raises not in result.stderr:
        return problem(f"standard error does not hold {head.raises!r}", "mend `raises`")
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


def _compare(
    program: Program, result: Result, root: Path, problem: Callable[[str, str], Problem]
) -> Problem | None:
    if program.head.output == "free":
        return None
    path = golden_path(root, program, result.method)
    if not path.exists():
        return problem(
            f"no golden output {path.relative_to(root).as_posix()}",
            f"`python -m docs_engine accept {program.name}` writes it",
        )
    expected = path.read_text(encoding="utf-8")
    if _differ(program, expected, result.stdout):
        return problem(
            f"the output is not {path.relative_to(root).as_posix()}",
            f"mend the program, or `python -m docs_engine accept {program.name}`",
        )
    return None


def _differ(program: Program, expected: str, got: str) -> bool:
    if program.head.output == "unordered":
        return sorted_lines(expected) != sorted_lines(got)
    return expected != got


def last_frames(stderr: str) -> list[str]:
    """Where each stack stood: ``snippets/lock/deadlock.py:9 in worker``."""
    found = []
    for stack in _STACK.findall(stderr):
        if frame := _FRAME.search(stack):
            found.append(f"{frame[1]}:{frame[2]} in {frame[3]}")
    return list(dict.fromkeys(found))


def sorted_lines(text: str) -> str:
    """The lines of a text in sorted order, for outputs whose order may vary."""
    return "".join(sorted(text.splitlines(keepends=True)))


def _tail(text: str) -> str:
    return "\n".join(text.splitlines()[-_LINES:]) or "(nothing)"

"""Decides whether a run is what the program's head and golden file promise."""

import difflib
import re
import signal
from collections.abc import Iterator
from pathlib import Path

from docs_engine.head import RAISES, Head, Program
from docs_engine.memory import while_unchanged
from docs_engine.problems import Problem
from docs_engine.runner import Result
from docs_engine.tracebacks import programs_own
from docs_engine.watch import MAX_MEMORY, MAX_OUTPUT, MAX_PROCESSES, MAX_STARTED

LEAKS = ("ResourceWarning", "resource_tracker: There appear")
_FIRST, _LAST = 4, 8  # lines shown of a long stream
TOO_MUCH = {
    "time": "not finished after {limit:g} s",
    "output": f"it printed more than {MAX_OUTPUT // 1024} KiB",
    "memory": f"it used more than {MAX_MEMORY // 1024**3} GiB",
    "processes": f"it started more than {MAX_PROCESSES} processes at once, "
    f"or {MAX_STARTED} in all",
}
WAY_OUT = {
    "time": "find what it waits for, or declare `hangs = true` or a longer `limit`; "
    "a slow or busy machine needs MULTICORE_SLOW=4 before the command",
    "output": "print less, or declare `floods = true` if that is what it shows",
    "memory": "use less",
    "processes": 'start fewer, and only below `if __name__ == "__main__":`',
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
    """All that is wrong with a run, or None when it is as promised."""
    faults = [*_ending(program.head, result), *_remains(program.head, result)]
    line = _line(program, result.stderr) if faults else 1
    detail = f"stdout:\n{excerpt(result.stdout)}\nstderr:\n{excerpt(result.stderr)}"
    if not faults and (difference := differs(program, result, root)):
        faults, detail = [difference[:2]], difference[2]
    if not faults:
        return None
    whats, fixes = zip(*faults, strict=True)
    return Problem(
        f"snippets/{program.name}:{line}",
        f"{'; '.join(whats)} (under {result.method})",
        "; ".join(dict.fromkeys(fixes)),
        detail,
        stdout=result.stdout,
        stderr=result.stderr,
        returncode=result.returncode,
        seconds=round(result.wall, 2),
    )


def _ending(head: Head, result: Result) -> Iterator[tuple[str, str]]:
    """What is wrong with how a program ended, and the way out."""
    declared = {"time": head.hangs, "output": head.floods}
    if result.stopped:
        if not declared.get(result.stopped):
            what = TOO_MUCH[result.stopped].format(limit=head.limit)
            what += "".join(f"; it stood at {f}" for f in last_frames(result.stderr))
            yield what, WAY_OUT[result.stopped]
            return
    elif head.hangs:
        yield "declared to hang, but it ended", "remove `hangs`"
    elif head.floods:
        yield "declared to flood, but its output is short", "remove `floods`"
    elif result.returncode != head.exit:
        yield (
            f"exit code {_exit_code(result.returncode)}, expected {head.exit}",
            "mend the program, or declare `exit` in its head",
        )
    if head.raises and not any(raised(text, result.stderr) for text in head.raises):
        texts = " or ".join(map(repr, head.raises))
        yield f"standard error does not hold {texts}", "mend `raises`"


def _remains(head: Head, result: Result) -> Iterator[tuple[str, str]]:
    """What a program did not clear away, and what it complains of."""
    if head.leaks:
        return
    if result.left:
        yield "left behind: " + "; ".join(result.left), "close, join, unlink, remove"
    warned = [leak for leak in LEAKS if leak in result.stderr]
    for leak in warned:
        yield f"warns of a leak: {leak}", "close what it opened"
    declared = head.exit or head.raises or head.hangs or head.floods
    if programs_own(result.stderr) and not (
        declared or warned or result.stopped or result.returncode
    ):
        yield "writes to standard error", "declare `raises` or mend it"


def _exit_code(code: int) -> str:
    """``3``, or ``-11 (SIGSEGV)``: negative codes are signals."""
    try:
        return f"{code} ({signal.Signals(-code).name})"
    except ValueError:
        return str(code)


def raised(raises: str, stderr: str) -> bool:
    """True when a traceback ends with this type and a message that holds this text.

    >>> raised("ValueError: good", "ValueError: no good\\n")
    True
    """
    wanted = RAISES.fullmatch(raises)
    assert wanted, "the head was checked"
    message = wanted["message"] or ""
    # The rest of a message of several lines is indented or empty.
    said = r"(?P<message>.*(?:\n[ \t].*|\n$)*)"
    ends = re.finditer(rf"(?m)^(?:\w+\.)*(?:{wanted['type']})(?::\s{said})?$", stderr)
    return any(message in (end["message"] or "") for end in ends)


def _line(program: Program, stderr: str) -> int:
    """The line of the program that its last traceback or stack points to."""
    if stacks := _STACK.findall(stderr):
        text = stacks[-1]  # the innermost frame comes first in a stack
    else:
        text = "".join(reversed(stderr.splitlines(keepends=True)))
    found = re.search(rf'File "snippets/{re.escape(program.name)}", line (\d+)', text)
    return int(found[1]) if found else 1


def differs(
    program: Program, result: Result, root: Path
) -> tuple[str, str, str] | None:
    """What, way out and difference when the output is not the golden one."""
    if program.head.output == "free":
        return None
    path = golden_path(root, program, result.method)
    name = path.relative_to(root).as_posix()
    accept = f"`multicore accept {program.name}`"
    try:
        expected = _expected(path)
    except FileNotFoundError:
        return f"no golden output {name}", f"{accept} writes it", result.stdout
    if not _differ(program, expected, result.stdout):
        return None
    lines = difflib.unified_diff(
        expected.splitlines(), result.stdout.splitlines(), name, "this run", lineterm=""
    )
    return (
        f"the output is not {name}",
        f"mend the program, or {accept}",
        excerpt("\n".join(lines)),
    )


@while_unchanged
def _expected(path: Path) -> str:
    return path.read_text(encoding="utf-8")


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


def excerpt(text: str) -> str:
    """The first and the last lines of a long text; a short one whole."""
    lines = text.splitlines()
    hidden = len(lines) - _FIRST - _LAST
    if hidden > 1:
        lines[_FIRST:-_LAST] = [f"[… {hidden} lines …]"]
    return "\n".join(line[:300] for line in lines) or "(nothing)"

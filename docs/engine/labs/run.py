"""Makes a lab a program that the runner can run, and judges what it did."""

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from docs_engine.head import Program
from docs_engine.judge import LEAKS, TOO_MUCH, WAY_OUT, excerpt, judge
from docs_engine.labs.records import Recorded, read_records
from docs_engine.labs.source import Lab
from docs_engine.machine import SLOWNESS
from docs_engine.problems import Problem
from docs_engine.runner import Result

MADE = Path(".cache", "labs")
METHOD = "spawn"
"""The default start method that a lab sees: the one of every system's notebooks."""
_SPARE = 20.0  # seconds for the kernel to start and end
_SCRIPT = '''\
"""Runs the cells of snippets/{name} in a kernel; made by the build."""

import json
import sys

from docs_engine.labs.kernel import run_cells

CELLS = json.loads({cells!r})

if __name__ == "__main__":
    sys.exit(run_cells(CELLS, {limit!r}, {python!r}))
'''


@dataclass(frozen=True)
class LabProgram(Program):
    """What the runner runs for a lab."""

    lab: Lab | None = None
    """Never None; a field after others with defaults needs one."""


@dataclass(frozen=True)
class LabRun:
    """A lab and what it did."""

    lab: Lab
    result: Result
    outputs: dict[int, list[dict[str, Any]]]
    """By the number of the code cell, from 1, as a notebook has them."""
    records: dict[int, Recorded] = field(default_factory=dict)
    """Of the cells that need a newer Python than this one."""


def lab_program(lab: Lab, root: Path, python: str = "") -> LabProgram:
    """Writes the program that runs a lab below ``.cache/labs``.

    Args:
        lab: which.
        root: the repository.
        python: path of the Python whose kernel runs the cells; our own when empty.
    """
    cells = [{"source": c.source, "raises": c.option("raises")} for c in lab.code]
    head = lab.program.head
    source = _SCRIPT.format(
        name=lab.program.name,
        cells=json.dumps(cells),
        limit=head.limit * SLOWNESS,
        python=python,
    )
    # A folder of its own, which may be listed, and a name that no module has.
    path = root / MADE / lab.name / "run-lab.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != source:
        path.write_text(source, encoding="utf-8")
    # The kernel keeps the limit, because it can tell the line; the runner, if need be.
    head = replace(head, limit=head.limit + _SPARE)
    return LabProgram(path, lab.program.name, source, head, lab=lab)


def judge_any(program: Program, result: Result, root: Path) -> Problem | None:
    """What is wrong with the run of a program or a lab, or None."""
    if isinstance(program, LabProgram):
        return judge_lab(program, result)
    return judge(program, result, root)


def lab_run(program: LabProgram, result: Result, root: Path) -> LabRun:
    """What a lab did, cell by cell.

    Raises:
        BadInput: a cell needs a newer Python and has no record.
    """
    assert program.lab
    records = read_records(root, program.lab)
    return LabRun(program.lab, result, told_outputs(result), records)


def told_outputs(result: Result) -> dict[int, list[dict[str, Any]]]:
    """The outputs of each cell, by its number."""
    return {r["end"]: r["outputs"] for r in _told(result) if "end" in r}


def judge_lab(program: LabProgram, result: Result) -> Problem | None:
    """What is wrong with the run of a lab, with lab, cell and line; or None."""
    lab = program.lab
    assert lab
    told = _told(result)
    cell = max((r["begin"] for r in told if "begin" in r), default=0)
    line, detail = 1, excerpt(result.stderr)
    fix = "mend the cell"
    fault = next((record for record in told if "fault" in record), None)
    limit = f"{lab.program.head.limit:g}"
    if fault:
        what, line, detail = fault["fault"], fault["line"], fault["detail"]
        if what == "time":
            what, fix = f"not finished after {limit} s", WAY_OUT["time"]
    elif result.stopped:
        what = TOO_MUCH[result.stopped].format(limit=program.head.limit)
        fix = WAY_OUT[result.stopped]
    elif result.returncode:
        what = f"its kernel did not run (exit code {result.returncode})"
        fix = "`pip install` what the lab needs; the output says more"
    elif result.left:
        cell, fix = 0, "close, join, unlink, remove"
        what = "left behind: " + "; ".join(result.left)
    elif warned := [leak for leak in LEAKS if leak in result.stderr]:
        cell, what, fix = 0, f"warns of a leak: {warned[0]}", "close what it opened"
    else:
        return None
    place = lab.code[cell - 1].line + line - 1 if cell else 1
    at = f", cell In [{cell}]" if cell else ""
    return Problem(
        f"{lab.where}:{place}",
        f"lab {lab.name}{at}: {what}",
        fix,
        excerpt(detail),
        stdout=result.stdout,
        stderr=result.stderr,
        returncode=result.returncode,
        seconds=round(result.wall, 2),
    )


def _told(result: Result) -> list[dict[str, Any]]:
    """What the kernel's program told, line by line; a torn line is left out."""
    records = []
    for line in result.stdout.splitlines():
        try:
            records.append(json.loads(line))
        except ValueError:
            continue
    return [record for record in records if isinstance(record, dict)]

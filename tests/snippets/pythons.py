"""Runs the programs on every Python found, under each of their start methods.

    python tests/snippets/pythons.py                   all programs, all Pythons
    python tests/snippets/pythons.py --on 3.14 3.15    only on these (from 3.8)
    python tests/snippets/pythons.py errors/a.py       only these programs
    python tests/snippets/pythons.py --record          keep what `recorded` fences show

The same judge as the site's and the tests': head, golden file, property. Other
Pythons: name them in the variable PYTHONS (paths, with spaces between).
"""

import argparse
import datetime
import multiprocessing
import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from properties import property_of

from docs_engine.execute import read_snippets
from docs_engine.fences import read_pages
from docs_engine.head import Program
from docs_engine.interpreters import OLDEST, OLDEST_NAMED, Interpreter, find
from docs_engine.judge import judge
from docs_engine.optional import lacking
from docs_engine.problems import BadInput
from docs_engine.records import Record, telling, write
from docs_engine.runner import Result, run

ROOT = Path(__file__).parents[2]
# "default" is whichever the Python under test takes by itself.
METHODS = (*multiprocessing.get_all_start_methods(), "default")


@dataclass(frozen=True)
class Job:
    """One program under one start method on one Python."""

    python: Interpreter
    program: Program
    method: str

    @property
    def runs_here(self) -> bool:
        right = self.program.requires_python.contains(
            self.python.version, prereleases=True
        )
        return right and not lacking(self.program, self.python.path)


@dataclass(frozen=True)
class Done:
    """What became of a job; `fault` is '' when all is as promised."""

    job: Job
    result: Result
    fault: str


def jobs(pythons: list[Interpreter], programs: Iterable[Program]) -> list[Job]:
    """Every combination that this system has."""
    chosen = list(programs)
    return [
        Job(p, x, m)
        for p in pythons
        for x in chosen
        for m in x.head.methods
        if m in METHODS and sys.platform in x.head.systems
    ]


def not_here(programs: Iterable[Program]) -> str:
    """What this system cannot run, and for want of what; '' when there is nothing."""
    here, elsewhere = [], []
    for x in programs:
        (here if sys.platform in x.head.systems else elsewhere).append(x)
    lacking = [x.name for x in here if not {*METHODS}.issuperset(x.head.methods)]
    lines = []
    if elsewhere:
        names = ", ".join(x.name for x in elsewhere)
        lines.append(f"not run: these programs are for other systems: {names}")
    if lacking:
        lines.append(
            f"not run: this system has only {', '.join(METHODS[:-1])}, and these "
            f"programs are shown under other start methods too: {', '.join(lacking)}"
        )
    return "\n".join(lines)


def do(job: Job) -> Done:
    """Runs one job and judges it."""
    program = job.program
    result = run(program, job.method, python=job.python.path)
    fault = str(judge(program, result, ROOT) or "")
    holds = property_of(program.name) if program.head.output == "free" else None
    if holds and not fault:
        try:
            holds(result.stdout)
        except AssertionError as error:
            fault = f"snippets/{program.name}:1: its property fails: {error}"
    mark = "FAILED" if fault else "ok"
    print(f"{job.python.minor} {program.name} {job.method}: {mark}", file=sys.stderr)
    return Done(job, result, fault)


def do_all(todo: list[Job]) -> list[Done]:
    """Light programs side by side, timed ones alone."""
    light = [job for job in todo if not job.program.head.timed]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        done = list(pool.map(do, light))
    return done + [do(job) for job in todo if job.program.head.timed]


def table(pythons: list[Interpreter], done: list[Done], skipped: list[Job]) -> str:
    """A row for each Python: runs, passed, failed, skipped, and its path."""
    rows = [("Python", "runs", "passed", "failed", "cannot run", "path")]
    for python in pythons:
        own = [d for d in done if d.job.python == python]
        failed = sum(bool(d.fault) for d in own)
        counts = len(own), len(own) - failed, failed
        old = {j.program.name for j in skipped if j.python == python}
        rows.append(
            (python.version, *map(str, counts), f"{len(old)} programs", python.path)
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(n) for cell, n in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def record(done: list[Done]) -> int:
    """Keeps what was printed under each program's first start method."""
    day = datetime.date.today().isoformat()
    runs: dict[str, dict[str, Record]] = {}
    programs = {d.job.program.name: d.job.program for d in done}
    for d in done:
        if not d.fault and d.job.method == d.job.program.head.methods[0]:
            text = telling(d.job.program, d.result)
            kept = Record(d.result.python, day, text)
            runs.setdefault(d.job.program.name, {})[d.job.python.minor] = kept
    for name, versions in runs.items():
        write(ROOT, programs[name], versions)
    return len(runs)


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code: 0 when every run was as promised."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program", nargs="*", help="path below snippets/; none: all")
    parser.add_argument("--on", nargs="+", metavar="VERSION", help="only these")
    parser.add_argument("--record", action="store_true", help="keep the outputs")
    options = parser.parse_args(arguments)
    try:
        pythons = find(OLDEST_NAMED if options.on else OLDEST)
        programs = read_snippets(ROOT)
        recorded = {f.program for f in read_pages(ROOT) if f.kind == "recorded"}
    except (BadInput, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    missing = set(options.on or ()) - {p.minor for p in pythons}
    names = [n.removeprefix("snippets/") for n in options.program]
    unknown = set(names) - programs.keys()
    if missing or unknown:
        there = ", ".join(p.minor for p in pythons)
        for version in sorted(missing):
            print(f"no Python {version} found (found: {there})", file=sys.stderr)
        for name in sorted(unknown):
            print(f"no program snippets/{name}", file=sys.stderr)
        return 2
    pythons = [p for p in pythons if not options.on or p.minor in options.on]
    names = names or sorted(recorded if options.record else programs)
    todo = jobs(pythons, (programs[n] for n in names))
    if options.record:  # a page shows the first start method
        todo = [job for job in todo if job.method == job.program.head.methods[0]]
    start = time.perf_counter()
    done = do_all([job for job in todo if job.runs_here])
    failed = [d for d in done if d.fault]
    for d in failed:
        print(f"\nPython {d.job.python.version}: {d.fault}")
    print()
    print(table(pythons, done, [job for job in todo if not job.runs_here]))
    print(f"{len(done)} runs in {time.perf_counter() - start:.0f} s")
    if missing_methods := not_here(programs[name] for name in names):
        print(missing_methods)
    if options.record:
        print(f"records of {record(done)} programs kept")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())

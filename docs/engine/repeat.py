"""Runs programs many times and counts the runs that differ from the first.

``python -m docs_engine.repeat [times] [part/parts]`` does it for every program, under
every start method, or for one part of them, such as 2/4. An output declared exact or
unordered must never differ. What needs a package that is not installed is named and
not run.
"""

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from docs_engine.execute import read_snippets
from docs_engine.head import Program
from docs_engine.judge import judge, sorted_lines
from docs_engine.optional import lacking
from docs_engine.problems import BadInput
from docs_engine.runner import run
from docs_engine.schedule import label, run_all

T = TypeVar("T")


@dataclass
class Repeated:
    """What many runs of one program gave."""

    outputs: Counter[str] = field(default_factory=Counter)
    """How often each standard output was seen (its lines sorted if unordered)."""
    faults: Counter[str] = field(default_factory=Counter)
    """How often each thing was wrong, by what the judge says."""

    @property
    def differing(self) -> int:
        """Runs whose output is not the most frequent one."""
        return self.outputs.total() - max(self.outputs.values(), default=0)


def repeat(program: Program, method: str, times: int, root: Path) -> Repeated:
    """Runs a program again and again; no run is retried or left out."""
    seen = Repeated()
    for _ in range(times):
        result = run(program, method)
        unordered = program.head.output == "unordered"
        seen.outputs[sorted_lines(result.stdout) if unordered else result.stdout] += 1
        if problem := judge(program, result, root):
            seen.faults[problem.what] += 1
    return seen


def share(jobs: list[T], part: str) -> list[T]:
    """The jobs of a part: of ``2/4`` every fourth, from the second on.

    Raises:
        ValueError: it is no part, such as 5/4.
    """
    found = re.fullmatch(r"(\d+)/(\d+)", part)
    number, of = map(int, found.groups()) if found else (0, 0)
    if not 1 <= number <= of:
        raise ValueError(f"{part} is no part; the second of four is 2/4")
    return jobs[number - 1 :: of]


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code: 1 when a run failed or an exact output differed."""
    parser = argparse.ArgumentParser(prog="repeat", description=__doc__)
    parser.add_argument("times", nargs="?", type=int, default=50)
    parser.add_argument("part", nargs="?", default="1/1")
    options = parser.parse_args(arguments)
    root, times = Path.cwd(), options.times
    try:
        programs = read_snippets(root)
    except BadInput as error:
        print(error, file=sys.stderr)
        return 1
    missing = {p.name: names for p in programs.values() if (names := lacking(p))}
    here = [p for p in programs.values() if p.name not in missing]
    every = [(p, method) for p in here for method in p.head.methods]
    try:
        jobs = share(every, options.part)
    except ValueError as error:
        parser.error(str(error))
    bad = 0
    for job, seen in run_all(jobs, lambda p, m: repeat(p, m, times, root)):
        kind = job[0].head.output
        wrong = seen.faults.total() or (kind != "free" and seen.differing)
        bad += bool(wrong)
        print(
            f"{seen.differing:4} of {times} differ, {seen.faults.total()} failed  "
            f"{label(job)}, {kind}{'  <- wrong' if wrong else ''}"
        )
        for what, count in seen.faults.items():
            print(f"     {count} x {what}")
    for name, packages in missing.items():
        print(f"not run: {name} needs {', '.join(packages)}")
    print(f"{len(jobs)} programs and methods, {bad} wrong")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())

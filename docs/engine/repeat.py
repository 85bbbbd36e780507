"""Runs programs many times and counts the runs that differ from the first.

``python -m docs_engine.repeat [times]`` does it for every program, under every
start method. An output declared exact or unordered must never differ.
"""

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from docs_engine.execute import read_snippets
from docs_engine.head import Program
from docs_engine.judge import judge, sorted_lines
from docs_engine.problems import BadInput
from docs_engine.runner import run
from docs_engine.schedule import label, run_all


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


def main() -> int:
    """Returns the exit code: 1 when a run failed or an exact output differed."""
    root = Path.cwd()
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    try:
        programs = read_snippets(root)
    except BadInput as error:
        print(error, file=sys.stderr)
        return 1
    jobs = [(p, method) for p in programs.values() for method in p.head.methods]
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
    print(f"{len(jobs)} programs and methods, {bad} wrong")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())

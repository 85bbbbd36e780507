"""Runs a program many times and counts the runs that differ."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from docs_engine.head import Program
from docs_engine.judge import judge, sorted_lines
from docs_engine.runner import run


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

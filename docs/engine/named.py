"""Which programs and start methods the fences of pages name, and whether they exist."""

import difflib
from pathlib import Path

from docs_engine.fences import Fence
from docs_engine.head import START_METHODS, Program
from docs_engine.problems import Problem


def methods_of(fence: Fence, program: Program) -> list[str]:
    """The start methods under which a fence shows its program."""
    return fence.options.get("methods", "").split() or [program.head.methods[0]]


def check_fences(
    fences: list[Fence], programs: dict[str, Program], root: Path
) -> list[Problem]:
    """Names that lead nowhere, and programs that no page names."""
    problems = []
    for fence in fences:
        program = programs.get(fence.program)
        if program is None:
            if (root / "snippets" / fence.program).is_file():
                continue  # it could not be read: that is a problem of its own
            problems.append(
                Problem(
                    fence.where,
                    f"no program snippets/{fence.program}",
                    "mend the path" + _nearest(fence.program, list(programs)),
                )
            )
            continue
        if section := fence.options.get("section"):
            try:
                program.section(section)
            except KeyError:
                problems.append(
                    Problem(
                        fence.where,
                        f"snippets/{fence.program} has no section {section!r}",
                        f"add `# --8<-- [start:{section}]` to it",
                    )
                )
        for method in methods_of(fence, program):
            if method not in program.head.methods:
                problems.append(
                    Problem(
                        fence.where,
                        f"start method {method!r} is not in the program's head",
                        f"known there: {', '.join(program.head.methods)}"
                        f" (of {', '.join(START_METHODS)})",
                    )
                )
    named = {fence.program for fence in fences}
    for name in sorted(programs.keys() - named):
        problems.append(
            Problem(f"snippets/{name}:1", "no page names it", "name it or remove it")
        )
    return problems


def _nearest(name: str, names: list[str]) -> str:
    close = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {close[0]}?" if close else ""

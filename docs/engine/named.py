"""Which programs and start methods the fences of pages name, and whether they exist."""

import difflib
from pathlib import Path

from docs_engine.fences import Fence
from docs_engine.head import START_METHODS, Program
from docs_engine.optional import needs
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
        if fence.kind == "timeline":
            problems += _check_timeline(fence, program, fences)
    named = {fence.program for fence in fences}
    for name in sorted(programs.keys() - named):
        problems.append(
            Problem(f"snippets/{name}:1", "no page names it", "name it or remove it")
        )
    return problems


def _check_timeline(
    fence: Fence, program: Program, fences: list[Fence]
) -> list[Problem]:
    """A time line is drawn from the run whose output the page shows."""
    if program.head.timed or needs(program):
        return [
            Problem(
                fence.where,
                "no time line of a program that is timed or needs packages",
                "show it of another: watching takes time, and a record has none",
            )
        ]
    shown = {
        method
        for other in fences
        if (other.page, other.kind, other.program)
        == (fence.page, "program", fence.program)
        and other.options.get("show") != "source"
        for method in methods_of(other, program)
    }
    return [
        Problem(
            fence.where,
            f"the page shows no output of this program under {method}",
            "show that too, with a `program` fence, or take another start method",
        )
        for method in methods_of(fence, program)
        if method not in shown
    ]


def _nearest(name: str, names: list[str]) -> str:
    close = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {close[0]}?" if close else ""

"""What the writer's command does; each function returns an exit code."""

import difflib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from docs_engine.execute import read_snippets
from docs_engine.fences import kind_of, read_pages
from docs_engine.head import Program
from docs_engine.judge import accept, golden_path, judge
from docs_engine.named import methods_of
from docs_engine.optional import lacking, needs, write
from docs_engine.render import how_it_ran
from docs_engine.repeat import repeat
from docs_engine.runner import Result, run
from docs_engine.words import WORDS


class Unknown(Exception):
    """A name that is no program's, or a start method that a head does not have."""


def find(root: Path, names: Sequence[str]) -> list[Program]:
    """The programs with these names, as a writer may spell them.

    Raises:
        Unknown: with the nearest names.
        BadInput: a program's head cannot be read.
    """
    programs = read_snippets(root)
    found = []
    for given in names:
        name = Path(os.path.relpath(root / given, root)).as_posix()
        name = name.removeprefix("snippets/")
        ends = [n for n in programs if n.removesuffix(".py").endswith(f"/{name}")]
        for known in (name, f"{name}.py", *(ends if len(ends) == 1 else ())):
            if known in programs:
                found.append(programs[known])
                break
        else:
            stems = {n.rpartition("/")[2]: n for n in programs}
            near = difflib.get_close_matches(name, programs, n=3) + [
                stems[stem]
                for stem in difflib.get_close_matches(name.rpartition("/")[2], stems)
            ]
            hint = ", ".join(dict.fromkeys(near)) or "`multicore list` has them all"
            raise Unknown(f"no program snippets/{name}; did you mean: {hint}")
    return found


def find_runnable(root: Path, names: Sequence[str]) -> list[Program]:
    """The same, where this Python has all that they need.

    Raises:
        Unknown: it lacks a package.
        BadInput: as `find`.
    """
    found = find(root, names)
    for program in found:
        if missing := lacking(program):
            wanted = " ".join(f"'{one}'" for one in needs(program))
            raise Unknown(
                f"{program.name} needs {', '.join(missing)}: pip install {wanted}"
            )
    return found


def run_programs(root: Path, names: Sequence[str], method: str | None) -> int:
    """Runs programs as the site does; shows output, how it ran, what is wrong."""
    bad = 0
    for program in find_runnable(root, names):
        for each in _methods(program, method):
            result = run(program, each)
            _show(program, result)
            problem = judge(program, result, root)
            bad += problem is not None
            golden = golden_path(root, program, each)
            if problem:
                print(replace(problem, detail=""))  # it has been shown, or comes
                if golden.exists():
                    print(_difference(root, program, result), end="")
            elif program.head.output == "free":
                print(f"as promised; any output may come: {program.head.why}")
            else:
                print(f"matches {golden.relative_to(root).as_posix()}")
            print(flush=True)
    return int(bool(bad))


def accept_output(root: Path, names: Sequence[str], yes: bool) -> int:
    """Shows what would change in the golden files, asks, and writes them."""
    refused = 0
    for program in find_runnable(root, names):
        if program.head.output == "free":
            print(f"{program.name}: a free output has no golden file")
            continue
        results = [run(program, method) for method in program.head.methods]
        changes = [_difference(root, program, result) for result in results]
        for result, change in zip(results, changes, strict=True):
            print(f"== {program.name} ({result.method})")
            print(change or "no difference\n", end="", flush=True)
        if not any(changes):
            continue
        if not yes and not _asked(f"accept this output of {program.name}? [y/N] "):
            refused += 1
            print("left as it was")
            continue
        for result in results:
            accept(root, program, result)
            kept = golden_path(root, program, result.method).relative_to(root)
            print(f"{result.method}: kept as {kept.as_posix()}")
            if problem := judge(program, result, root):
                refused += 1
                print(f"accepted, and still wrong: {problem}")
    return int(bool(refused))


def record_programs(root: Path, names: Sequence[str], python: str) -> int:
    """Keeps what programs do on a Python that has the packages that they need."""
    refused = 0
    for program in find(root, names):
        if not needs(program):
            raise Unknown(f"{program.name} needs no package: every build runs it")
        if missing := lacking(program, python):
            raise Unknown(f"{program.name} needs {', '.join(missing)}: not in {python}")
        results = [run(program, m, python=python) for m in program.head.methods]
        for result in results:
            _show(program, result)
        faults = [judge(program, result, root) for result in results]
        if any(faults):
            refused += 1
            print(*filter(None, faults), sep="\n")
        else:
            print(write(root, program, python, results).relative_to(root))
    return int(bool(refused))


def list_programs(root: Path) -> int:
    """Prints each program with its methods, kind of output, and pages."""
    programs = read_snippets(root)
    places: dict[str, list[str]] = {name: [] for name in programs}
    shown: dict[str, set[str]] = {name: set() for name in programs}
    for fence in read_pages(root):
        if kind_of(fence.kind) == "program" and fence.program in programs:
            places[fence.program].append(fence.where)
            shown[fence.program] |= set(methods_of(fence, programs[fence.program]))
    for name, program in programs.items():
        head = program.head
        methods = ", ".join(
            method + ("" if method in shown[name] else " (not shown)")
            for method in head.methods
        )
        timed = ", timed" if head.timed else ""
        print(f"snippets/{name}  {head.output}{timed}  {methods}")
        for place in places[name] or ["no page names it"]:
            print(f"    {place}")
    return 0


def repeat_programs(
    root: Path, names: Sequence[str], method: str | None, times: int
) -> int:
    """Runs programs many times; 1 when a run failed or an exact output differed."""
    bad = 0
    for program in find_runnable(root, names):
        for each in _methods(program, method):
            seen = repeat(program, each, times, root)
            kind = program.head.output
            wrong = bool(seen.faults.total() or (kind != "free" and seen.differing))
            bad += wrong
            counts = f"{seen.differing} of {times} differed"
            counts += f", {seen.faults.total()} failed{'  <- wrong' if wrong else ''}"
            print(f"{program.name} ({each}, {kind}): {counts}", flush=True)
            for what, count in seen.faults.most_common():
                print(f"    {count} x {what}")
    return int(bool(bad))


def _methods(program: Program, method: str | None) -> tuple[str, ...]:
    if method is None:
        return program.head.methods
    if method not in program.head.methods:
        known = ", ".join(program.head.methods)
        raise Unknown(
            f"start method {method!r} is not in the head of {program.name}: {known}"
        )
    return (method,)


def _show(program: Program, result: Result) -> None:
    print(f"== {program.name} ({result.method})")
    for title, text in (("output", result.stdout), ("standard error", result.stderr)):
        if text:
            print(f"-- {title}")
            print(text, end="" if text.endswith("\n") else "\n")
    print("--")
    print(how_it_ran(program, result, WORDS["en"]).lstrip(": ").replace("`", ""))


def _difference(root: Path, program: Program, result: Result) -> str:
    """Expected against got, as a unified diff; '' when they agree as declared."""
    if program.head.output == "free":
        return ""
    path = golden_path(root, program, result.method)
    old = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    new = result.stdout.splitlines()
    if program.head.output == "unordered":
        old, new = sorted(old), sorted(new)
    name = path.relative_to(root).as_posix()
    lines = difflib.unified_diff(old, new, name, "this run", lineterm="")
    text = "".join(f"{line}\n" for line in lines)
    if not text and not path.exists():
        return f"{name} does not exist yet; the output is empty\n"
    return text


def _asked(question: str) -> bool:
    try:
        return input(question).strip().lower() in ("y", "yes")
    except EOFError:
        print()
        return False

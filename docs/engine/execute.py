"""Runs every program that a page names and is not known yet; reports all faults."""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock

from docs_engine.cache import Cache
from docs_engine.fences import Fence, kind_of, read_pages
from docs_engine.head import START_METHODS, Program, read_program
from docs_engine.judge import judge
from docs_engine.measure.lives import Life, lives_of
from docs_engine.measure.records import Record, check_records, read_records
from docs_engine.problems import BadInput, Problem
from docs_engine.runner import Result, run


@dataclass
class Book:
    """All programs of the pages, with what they did."""

    root: Path
    programs: dict[str, Program] = field(default_factory=dict)
    results: dict[tuple[str, str], Result] = field(default_factory=dict)
    """By (program, start method)."""
    lives: dict[tuple[str, str], list[Life]] = field(default_factory=dict)
    """Of programs whose time line a page shows."""
    records: list[Record] = field(default_factory=list)


def read_snippets(root: Path) -> dict[str, Program]:
    """Every program below ``snippets/``, by name.

    Raises:
        BadInput: with the problems of all programs.
    """
    folder = root / "snippets"
    programs, problems = {}, []
    for path in sorted(folder.rglob("*.py")):
        try:
            program = read_program(path, folder)
            programs[program.name] = program
        except BadInput as error:
            problems += error.problems
    if problems:
        raise BadInput(problems)
    return programs


def methods_of(fence: Fence, program: Program) -> list[str]:
    """The start methods under which a fence shows its program."""
    return fence.options.get("methods", "").split() or [program.head.methods[0]]


def check_fences(fences: list[Fence], programs: dict[str, Program]) -> list[Problem]:
    """Names that lead nowhere, and programs that no page names."""
    problems = []
    for fence in fences:
        program = programs.get(fence.program)
        if program is None:
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
    import difflib

    close = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {close[0]}?" if close else ""


def run_book(root: Path, fresh: bool = False) -> Book:
    """Runs what the pages need. Light programs side by side, timed ones alone.

    Raises:
        BadInput: with every fault of every page and program, in one go.
    """
    cache = Cache(root, fresh)
    every = read_pages(root)
    fences = [f for f in every if kind_of(f.kind) == "program"]
    book = Book(root, read_snippets(root), records=read_records(root))
    problems = check_fences(fences, book.programs)
    problems += check_records(every, book.records)
    if problems:
        raise BadInput(problems)
    wanted = {
        (f.program, method)
        for f in fences
        for method in methods_of(f, book.programs[f.program])
    }
    with FileLock(root / ".cache" / "runs.lock"):
        for name, method in sorted(wanted):
            kept = None if fresh else cache.get(book.programs[name], method)
            if kept:
                book.results[name, method] = kept
        todo = sorted(wanted - book.results.keys())
        if todo:
            _say(f"running {len(todo)} programs, {len(book.results)} known")

        def one(job: tuple[str, str]) -> Problem | None:
            name, method = job
            program, start = book.programs[name], time.perf_counter()
            result = run(program, method)
            problem = judge(program, result, root)
            if problem is None:
                cache.put(program, method, result)
            book.results[job] = result
            _say(f"{name} ({method}) {time.perf_counter() - start:.1f} s")
            return problem

        light = [job for job in todo if not book.programs[job[0]].head.timed]
        timed = [job for job in todo if book.programs[job[0]].head.timed]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(one, light))
        found += [one(job) for job in timed]
    named_at = {f.program: f.where for f in reversed(fences)}
    problems = [
        Problem(f"{named_at[job[0]]}: {p.where}", p.what, p.fix, p.detail)
        for job, p in zip(light + timed, found, strict=True)
        if p
    ]
    if problems:
        raise BadInput(problems)
    for fence in fences:
        if fence.kind == "timeline":
            program = book.programs[fence.program]
            for method in methods_of(fence, program):
                found = lives_of(root, program, method)
                book.lives[program.name, method] = found
    return book


def _say(text: str) -> None:
    print(f"programs: {text}", file=sys.stderr, flush=True)

"""Runs every program that a page names and is not known yet; reports all faults."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from docs_engine.cache import Cache
from docs_engine.fences import kind_of, read_pages
from docs_engine.head import Program, read_program
from docs_engine.labs.run import METHOD, LabRun, judge_any, lab_program, lab_run
from docs_engine.labs.source import FOLDER as LABS
from docs_engine.labs.source import read_labs
from docs_engine.measure.records import Record, check_records, read_records
from docs_engine.memory import while_unchanged
from docs_engine.named import check_fences, methods_of
from docs_engine.optional import NoRun, Recorded, lacking, read
from docs_engine.problems import BadInput, Problem
from docs_engine.progress import say
from docs_engine.runner import Result, run
from docs_engine.schedule import Job, label, run_all


@dataclass
class Book:
    """All programs of the pages, with what they did."""

    root: Path
    programs: dict[str, Program] = field(default_factory=dict)
    results: dict[tuple[str, str], Result] = field(default_factory=dict)
    """By (program, start method)."""
    recorded: dict[str, Recorded] = field(default_factory=dict)
    """Programs that need what this machine has not: their results are of another."""
    records: list[Record] = field(default_factory=list)
    labs: list[LabRun] = field(default_factory=list)

    @property
    def ran(self) -> dict[tuple[str, str], Result]:
        """The results of programs that can be run here."""
        return {k: one for k, one in self.results.items() if k[0] not in self.recorded}


def read_snippets(root: Path) -> dict[str, Program]:
    """Every program below ``snippets/``, by name; labs are no programs.

    Raises:
        BadInput: with the problems of all programs.
    """
    programs, problems = _read_snippets(root)
    if problems:
        raise BadInput(problems)
    return programs


def _read_snippets(root: Path) -> tuple[dict[str, Program], list[Problem]]:
    """The programs that can be read, and what is wrong with the others."""
    folder = root / "snippets"
    programs, problems = {}, []
    for path in sorted(folder.rglob("*.py")):
        if path.is_relative_to(root / LABS):
            continue
        try:
            program = _program(path, folder)
            programs[program.name] = program
        except BadInput as error:
            problems += error.problems
    return programs, problems


_program = while_unchanged(read_program)


def run_book(
    root: Path, fresh: bool = False, idle: Callable[[], None] = lambda: None
) -> Book:
    """Runs what the pages need and is not known yet; judges all of it.

    Args:
        root: the repository.
        fresh: True to run everything, whatever is known.
        idle: called before the first program runs; it waits for whatever else of
            ours works, since some programs are timed.

    Raises:
        BadInput: with every fault of every page and program, in one go.
    """
    every = read_pages(root)
    fences = [f for f in every if kind_of(f.kind) == "program"]
    programs, problems = _read_snippets(root)
    labs = []
    try:
        labs = [lab_program(lab, root) for lab in read_labs(root)]
    except BadInput as error:
        problems += error.problems
    book = Book(root, programs, records=read_records(root))
    problems += check_fences(fences, programs, root)
    problems += check_records(every, book.records)
    jobs = {
        (f.program, method): (programs[f.program], method)
        for f in fences
        if f.program in programs
        for method in methods_of(f, programs[f.program])
        if method in programs[f.program].head.methods
    }
    of_labs = {(lab.name, METHOD): (lab, METHOD) for lab in labs}
    both: dict[tuple[str, str], Job] = {**jobs, **of_labs}
    drawn = {
        (f.program, method)
        for f in fences
        if f.kind == "timeline" and f.program in programs
        for method in methods_of(f, programs[f.program])
    }
    results, failed = run_known(root, both.values(), fresh, idle, drawn)
    problems += failed
    book.results = {name: results[name] for name in jobs if name in results}
    for name in {name for name, _ in book.results}:
        if lacking(programs[name]):
            book.recorded[name] = read(root, programs[name])
    judged = [judge_any(both[name][0], r, root) for name, r in results.items()]
    problems += [problem for problem in judged if problem]
    if problems:
        pages = {f"snippets/{f.program}": f.where for f in reversed(fences)}
        problems = [
            replace(p, page=pages.get(p.where.rpartition(":")[0], "")) for p in problems
        ]
        raise BadInput(sorted(problems, key=lambda p: (p.page, p.where)))
    book.labs = [lab_run(lab, results[lab.name, METHOD], root) for lab in labs]
    return book


def run_known(
    root: Path,
    jobs: Iterable[Job],
    fresh: bool = False,
    idle: Callable[[], None] = lambda: None,
    drawn: Collection[tuple[str, str]] = (),
) -> tuple[dict[tuple[str, str], Result], list[Problem]]:
    """What programs did: from the cache where it is known, else run now.

    Of those that need what is not installed here, the record.

    Args:
        root: the repository.
        jobs: programs and the start methods to run them under.
        fresh: True to run everything, whatever is known.
        idle: called before the first program runs.
        drawn: (program, start method) of those whose processes are to be watched for
            a time line; what is known without one is run again.

    Returns:
        Results by (program, start method), good and bad ones, and what could not
        be run at all.
    """
    cache = Cache(root)
    results: dict[tuple[str, str], Result] = {}
    problems: list[Problem] = []
    todo: list[Job] = []
    wanted = sorted(set(jobs), key=label)
    elsewhere = [job for job in wanted if lacking(job[0])]

    def one(program: Program, method: str) -> Result | Problem:
        result = _run(program, method, (program.name, method) in drawn)
        if isinstance(result, Problem) or not result.steady:
            return result
        if judge_any(program, result, root) is None:
            cache.put(program, method, result)  # at once: a build can be ended
        return result

    for program, method in elsewhere:
        try:
            results[program.name, method] = read(root, program).results[method]
        except NoRun as error:
            what, _, way = str(error).partition(": ")
            problems.append(Problem(f"snippets/{program.name}:1", what, way))
    with _lock(root):
        cache.tidy()
        here = [job for job in wanted if job not in elsewhere]
        known = {} if fresh else cache.look(here)
        for program, method in here:
            kept = known.get((program.name, method))
            if kept and (kept.lives or (program.name, method) not in drawn):
                results[program.name, method] = kept
            else:
                todo.append((program, method))
        if todo:
            idle()
        for (program, method), result in run_all(todo, one, len(results), drawn):
            if isinstance(result, Problem):
                problems.append(result)
            else:
                results[program.name, method] = result
    return results, problems


def _run(program: Program, method: str, lives: bool) -> Result | Problem:
    try:
        return run(program, method, lives=lives)
    except OSError as error:
        return Problem(
            f"snippets/{program.name}:1",
            f"it could not be run: {error.strerror or error}",
            "make room on the disk, or mend the rights, and build again",
        )


@contextmanager
def _lock(root: Path) -> Iterator[None]:
    """One build at a time runs programs; the others then find them in the cache."""
    lock = FileLock(root / ".cache" / "runs.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say("waiting for another build of this repository")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()

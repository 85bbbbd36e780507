"""Runs one program as its own process and tells what happened."""

import os
import re
import subprocess
import sys
import tempfile
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

import psutil

from docs_engine import family, guard
from docs_engine.head import Program
from docs_engine.interpreters import Interpreter, describe
from docs_engine.lives import Life, Lives
from docs_engine.machine import SLOWNESS
from docs_engine.shared import SharedMemory
from docs_engine.trace import Trace, changed_since, read_trace
from docs_engine.watch import MAX_OUTPUT, Watch

STARTUP = Path(__file__).parent / "startup"
_TRACKER = re.compile(r"(?m)^.*resource_tracker.*UserWarning.*\n(?:  warnings.*\n)?")


@dataclass(frozen=True)
class Result:
    """What one run of a program did."""

    stdout: str
    stderr: str
    returncode: int
    stopped: str
    """Why it was ended: ``time``, ``output``, ``memory``, ``processes`` or ''."""
    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of processor time of the whole family, as seen while it ran."""
    processes: int
    """Python processes started, the program's own and the helpers among them."""
    memory: int
    """Sum of the largest resident size, in bytes, seen of each while it ran."""
    left: tuple[str, ...]
    """What was left behind: processes, shared memory, files."""
    reads: tuple[str, ...]
    """Files that the result depends on, besides the program (see `trace.py`)."""
    steady: bool
    """False when the program or a file that it read changed during the run."""
    method: str
    python: str
    lives: tuple[Life, ...] = ()
    """What each process did when, oldest first; empty if nobody asked for it."""


def run(
    program: Program,
    method: str,
    limit: float | None = None,
    python: str = sys.executable,
    lives: bool = False,
) -> Result:
    """Runs a program under one start method, in an empty folder, within a limit.

    Args:
        program: what to run.
        method: the default start method that it sees.
        limit: seconds; the head's own limit when None.
        python: path of the Python that runs it.
        lives: True to note what each process does when; it takes many more looks.

    Raises:
        Interrupted: the build is ending (`watch.stopping`).
    """
    guard.start()
    family.hear_interrupts()
    family.adopt_orphans()
    if limit is None:
        limit = program.head.limit * SLOWNESS
    mark = uuid.uuid4().hex
    interpreter = describe(python)
    moment = time.time()
    shared = SharedMemory(program, mark[:6])
    with tempfile.TemporaryDirectory(
        prefix=guard.prefix(), ignore_cleanup_errors=True
    ) as temporary:
        folder = Path(os.path.realpath(temporary))
        for name in ("work", "home", "t"):  # "t": sockets need short paths
            (folder / name).mkdir()
        streams = folder / "stdout", folder / "stderr"
        count, notes = folder / "count", folder / "trace"
        count.touch()
        notes.touch()
        process = None
        with open(streams[0], "wb") as out, open(streams[1], "wb") as err:
            try:
                start = time.perf_counter()
                process = psutil.Popen(
                    shared.command([python, "-X", "dev", str(program.path)]),
                    cwd=folder / "work",
                    env=_environment(folder, program, method, mark),
                    stdin=subprocess.DEVNULL,
                    stdout=out,
                    stderr=err,
                    start_new_session=True,
                )
                family.started(process.pid)
                watch = Watch(process, mark, start + limit, streams, count)
                watch.lives = Lives(process.pid) if lives else None
                stopped = watch.until_end()
                wall = time.perf_counter() - start
                if stopped == "time":
                    family.print_stacks(mark, process.pid, streams[1])
                elif stopped == "processes":
                    family.end_session(process.pid)
                living = [] if stopped else family.left(mark)
            finally:
                family.end(mark)
                if process:
                    returncode = process.wait()
                    family.ended(mark, process.pid)
                blocks = shared.remove()
        trace = read_trace(notes, program, _root(program))
        found = [] if stopped else _left(living, blocks, folder, trace)
        left = [_readable(name, program, folder, interpreter) for name in found]
        _remove(trace)
        processes = count.stat().st_size
        stdout, stderr = (_read(path, program, interpreter) for path in streams)
    if stopped:  # the tracker then reports what the end of the program left to it
        stderr = _TRACKER.sub("", stderr)
    return Result(
        stdout=stdout,
        stderr=stderr,
        returncode=returncode,
        stopped=stopped,
        wall=wall,
        cpu=sum(watch.cpu.values()),
        processes=max(processes, 1),
        memory=sum(watch.memory.values()),
        left=tuple(left),
        reads=trace.reads,
        steady=_steady(program, trace, moment),
        method=method,
        python=interpreter.version,
        lives=watch.lives.found() if watch.lives else (),
    )


def _root(program: Program) -> Path:
    """The repository: the folder that holds ``snippets/``."""
    return program.path.parents[program.name.count("/") + 1]


def _steady(program: Program, trace: Trace, moment: float) -> bool:
    root = _root(program)
    return not any(changed_since(path, root, moment) for path in trace.reads) and (
        program.path.read_text(encoding="utf-8") == program.source
    )


def _left(
    living: list[str], blocks: list[str], folder: Path, trace: Trace
) -> list[str]:
    """Names all that a program should have ended, closed or removed itself."""
    places = (("work", "file"), ("home", "file ~"), ("t", "temporary file"))
    found = [("process", name) for name in living]
    found += [(_kind(name), name) for name in blocks]
    for place, kind in places:
        found += [(kind, p.name) for p in sorted((folder / place).iterdir())]
    found += [("file outside its folder", path) for path in trace.created]
    found += [("changed outside its folder", path) for path in trace.changed]
    return [f"{kind} {name}" for kind, name in found]


def _kind(name: str) -> str:
    return "named semaphore" if name.startswith("sem.") else "shared memory"


def _remove(trace: Trace) -> None:
    """Removes what the program made elsewhere, innermost first."""
    for path in sorted(trace.created, key=len, reverse=True):
        try:
            if os.path.isdir(path) and not os.path.islink(path):
                os.rmdir(path)  # only when nothing else is in it
            else:
                os.unlink(path)
        except OSError:
            continue


def _environment(
    folder: Path, program: Program, method: str, mark: str
) -> dict[str, str]:
    keep = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", guard.BUILD)
    own = {
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "t"),
        "TEMP": str(folder / "t"),
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONUNBUFFERED": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(STARTUP),
        "MULTICORE_START_METHOD": method,
        "MULTICORE_COUNT": str(folder / "count"),
        "MULTICORE_TRACE": str(folder / "trace"),
        "MULTICORE_NAMES": mark[:6],
        family.MARK: mark,
    }
    if "shared_memory" in program.source:  # its import takes time: only then
        own["MULTICORE_NAMES_BLOCKS"] = "1"
    return {k: os.environ[k] for k in keep if k in os.environ} | own


def _read(path: Path, program: Program, interpreter: Interpreter) -> str:
    """A stream as text, cut at the limit."""
    with open(path, "rb") as file:
        data = file.read(MAX_OUTPUT + 1)
    text = data[:MAX_OUTPUT].decode("utf-8", errors="replace")
    text = text.replace(os.linesep, "\n")
    if len(data) > MAX_OUTPUT:
        text += f"\n[cut at {MAX_OUTPUT // 1024} KiB]\n"
    return _readable(text, program, path.parent, interpreter)


def _readable(
    text: str, program: Program, folder: Path, interpreter: Interpreter
) -> str:
    """A text without this machine's paths and addresses."""
    root = _root(program)
    prefixes = {str(root), os.path.realpath(root), *interpreter.prefixes}
    for prefix in sorted(prefixes, key=len, reverse=True):
        text = text.replace(prefix + os.sep, "")
    text = re.sub(r"Extension modules: .*\n", "", text)  # faulthandler's list
    text = re.sub(r"\b0x[0-9a-f]{8,16}\b", "0x…", text)
    return text.replace(str(folder), "TMP")

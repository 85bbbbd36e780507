"""Prepares a program that the engine runs; on the path of nothing else.

Runs at the start of every Python process of the family. Sets the default start
method (only the default, so that `set_start_method` works as anywhere; under
"default" it stays as Python has it), counts
the process, has it print line by line, lets it print its stacks on a signal, and
notes which files it reads and writes.
"""

from __future__ import annotations  # it also starts Pythons as old as 3.8

import os
import sys

_SYSTEM = ("/proc/", "/dev/", "/sys/")
# What the key of a kept result covers in other ways, or is of no account.
_PYTHON = tuple(
    os.path.join(folder, "")
    for folder in (os.path.dirname(os.__file__), os.path.dirname(__file__), sys.prefix)
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = ("os.mkdir", "os.rename", "os.link", "os.symlink", "os.truncate")


def _append(variable: str, text: str) -> None:
    """Adds a text to a file of the run; a whole line in one write."""
    try:
        file = os.open(os.environ[variable], os.O_WRONLY | os.O_APPEND)
    except (OSError, KeyError):
        return  # the run is over, or the program cleared its environment
    try:
        os.write(file, text.encode("utf-8", "surrogateescape"))
    except OSError:
        pass  # the disk is full: the runner sees that by itself
    finally:
        os.close(file)


def _count() -> None:
    _append("MULTICORE_COUNT", ".")


class _Trace:
    """Notes a path or an imported name once: kind, space, `repr`."""

    def __init__(self) -> None:
        self.known: set[str] = set()
        self.folder = os.path.dirname(os.environ["MULTICORE_TRACE"]) + os.sep

    def note(self, kind: str, path: object) -> None:
        path = os.fsdecode(path)  # type: ignore[arg-type]
        if kind != "import":
            path = os.path.abspath(path)
            if path.startswith((self.folder, *_SYSTEM)):
                return
            if kind in ("read", "list") and path.startswith(_PYTHON):
                return
        if kind == "write" and not os.path.lexists(path):
            kind = "create"
        line = f"{kind} {path!r}\n"
        if line not in self.known:
            self.known.add(line)
            _append("MULTICORE_TRACE", line)

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        try:
            if event == "open":
                path, _, flags = arguments
                if not isinstance(path, int):
                    writes = isinstance(flags, int) and flags & _WRITES
                    self.note("write" if writes else "read", path)
            elif event == "import":
                self.note("import", str(arguments[0]).partition(".")[0])
            elif event in ("os.listdir", "os.scandir"):
                caller = sys._getframe(1).f_code.co_filename
                if not caller.startswith("<frozen importlib"):
                    self.note("list", arguments[0] or ".")
            elif event in _CHANGES:
                new = arguments[event in ("os.rename", "os.link", "os.symlink")]
                if not isinstance(new, int):
                    self.note("write", new)
        except (OSError, TypeError, ValueError, AttributeError):
            return  # not a path: the call itself will say so


try:
    import faulthandler
except ImportError:  # a subinterpreter: its process has been prepared already
    method = None
else:
    method = os.environ.get("MULTICORE_START_METHOD")

if method:
    import signal
    from multiprocessing import context, get_context, process

    if method != "default":
        setattr(context._default_context, "_default_context", get_context(method))  # noqa: B010

    if sys.stdout:  # as on a terminal: what two processes print mixes by whole lines
        sys.stdout.reconfigure(line_buffering=True, write_through=False)  # type: ignore[union-attr]
    _count()
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_count)
    if hasattr(signal, "SIGRTMIN"):  # Linux; elsewhere PYTHONFAULTHANDLER's SIGABRT
        faulthandler.register(signal.SIGRTMIN + 5, file=2, all_threads=True)
    sys.addaudithook(_Trace())

    mark = os.environ["MULTICORE_NAMES"]
    config = process.current_process()._config  # type: ignore[attr-defined]
    config["semprefix"] = f"/mp{mark}"
    if os.environ.get("MULTICORE_NAMES_BLOCKS"):
        from multiprocessing import shared_memory

        setattr(shared_memory, "_SHM_NAME_PREFIX", f"/p{mark}")  # noqa: B010

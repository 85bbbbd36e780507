"""Which files a program read and wrote, from the notes of its processes."""

import ast
import hashlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from docs_engine.head import Program
from docs_engine.memory import TICK


@dataclass(frozen=True)
class Trace:
    """What the processes of one run did with files outside its folder."""

    reads: tuple[str, ...]
    """Files read and folders listed, and files that an import would have found
    first; below the repository as relative paths. Folders end with a slash."""
    created: tuple[str, ...]
    changed: tuple[str, ...]


def read_trace(notes: Path, program: Program, root: Path) -> Trace:
    """Reads the notes that `startup/sitecustomize.py` wrote.

    Args:
        notes: the file of notes.
        program: the program that ran; its own file is no input.
        root: the repository.
    """
    reads, created, changed = set(), set(), set()
    for line in notes.read_text("utf-8", "surrogateescape").splitlines():
        kind, _, quoted = line.partition(" ")
        try:
            path = str(ast.literal_eval(quoted))
        except (ValueError, SyntaxError):
            continue  # a process was killed while it wrote
        if kind == "import":
            if path.isidentifier() and path not in sys.builtin_module_names:
                near = program.path.parent / path
                reads |= {f"{near}.py", f"{near}/__init__.py"}
        elif kind == "create":
            created.add(path)
        elif kind == "write":
            changed.add(path)
        else:
            reads.add(path + "/" if kind == "list" else _source(path))
    reads.discard(str(program.path))
    made = {path for path in created if os.path.lexists(path)}
    return Trace(
        reads=tuple(sorted(_relative(path, root) for path in reads - created)),
        created=tuple(sorted(made)),
        changed=tuple(sorted(changed - created)),
    )


def _source(path: str) -> str:
    """The source of a compiled module: Python checks it without opening it."""
    folder, name = os.path.split(path)
    if name.endswith(".pyc") and os.path.basename(folder) == "__pycache__":
        return os.path.join(os.path.dirname(folder), name.partition(".")[0] + ".py")
    return path


def _relative(path: str, root: Path) -> str:
    return path.removeprefix(f"{root}{os.sep}")


def fingerprint(path: str, root: Path) -> str:
    """A hash of a file's bytes or a folder's names; empty when there is none."""
    try:
        whole = os.path.join(root, path)
        if path.endswith("/"):
            content = "\0".join(sorted(os.listdir(whole))).encode()
        else:
            with open(whole, "rb") as file:
                content = file.read()
    except OSError:
        return ""
    return hashlib.sha256(content).hexdigest()


def changed_since(path: str, root: Path, moment: float) -> bool:
    """True when a file may have changed after a moment (seconds, wall clock)."""
    try:
        state = os.stat(root / path)
    except OSError:
        return False
    return max(state.st_mtime, state.st_ctime) > moment - TICK

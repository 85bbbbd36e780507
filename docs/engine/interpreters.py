"""Finds the Pythons of this machine and asks each what it is."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

OLDEST = (3, 11)
OLDEST_NAMED = (3, 8)  # runs only where it is asked for by name
_ASK = (
    "import json, platform, sys, sysconfig as s; print(json.dumps(["
    "platform.python_version(), bool(s.get_config_var('Py_GIL_DISABLED')),"
    " sys.prefix, sys.base_prefix]))"
)


@dataclass(frozen=True)
class Interpreter:
    """One Python that can run programs."""

    path: str
    version: str
    """``3.14.10``"""
    free_threaded: bool
    prefixes: tuple[str, ...]
    """Folders that tracebacks of its own library begin with."""

    @property
    def minor(self) -> str:
        """``3.14``, or ``3.14t`` where it is built without the lock."""
        found = re.match(r"\d+\.\d+", self.version)
        return (found[0] if found else self.version) + "t" * self.free_threaded

    @property
    def order(self) -> tuple[int, ...]:
        """Sorts versions as numbers: 3.9 before 3.10, 3.14 before 3.14t."""
        numbers = tuple(map(int, re.findall(r"\d+", self.version)[:3]))
        return (*numbers[:2], int(self.free_threaded), *numbers[2:])


@cache
def describe(path: str) -> Interpreter:
    """What the Python at a path says of itself.

    Raises:
        OSError: there is no program at the path.
        ValueError: it is no Python that runs.
    """
    done = subprocess.run(
        [path, "-I", "-c", _ASK],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    if done.returncode:
        raise ValueError(f"{path}: {done.stderr.strip()[-200:]}")
    version, free, *prefixes = json.loads(done.stdout)
    return Interpreter(path, version, free, tuple(dict.fromkeys(prefixes)))


def find(oldest: tuple[int, int] = OLDEST) -> list[Interpreter]:
    """One Python for each version found from `oldest` on, in order.

    Looked at: the one that runs this; those that the variable PYTHONS names
    (paths or command names, with spaces between); ``python3.N`` on the path;
    pyenv's and uv's. Of one version the earliest in this list is taken, and
    among pyenv's or uv's the newest patch.

    Raises:
        ValueError: PYTHONS names what is no Python.
    """
    found: dict[str, Interpreter] = {}
    own = sys.executable
    named = [
        os.path.abspath(shutil.which(name) or name)
        for name in os.environ.get("PYTHONS", "").split()
    ]
    for path in [own, *named, *_on_path(oldest), *_installed()]:
        try:
            python = describe(path)
        except (OSError, ValueError, subprocess.TimeoutExpired) as error:
            if path in named:
                raise ValueError(f"PYTHONS names {path}: {error}") from error
            continue  # a shim of pyenv's for a version that is not chosen
        if python.order[:2] >= oldest:
            found.setdefault(python.minor, python)
    return sorted(found.values(), key=lambda p: p.order)


def _on_path(oldest: tuple[int, int]) -> list[str]:
    """``python3.11`` and on, and free-threaded ones, in every folder of the path."""
    name = re.compile(r"python3\.(\d+)t?(\.exe)?")
    return [
        str(file)
        for folder in os.get_exec_path()
        if Path(folder).is_dir()
        for file in sorted(Path(folder).iterdir())
        if (found := name.fullmatch(file.name)) and int(found[1]) >= oldest[1]
    ]


def _installed() -> list[str]:
    """The Pythons of pyenv and uv, newest first."""
    home = Path.home()
    pyenv = Path(os.environ.get("PYENV_ROOT", home / ".pyenv")) / "versions"
    uv = Path(os.environ.get("UV_PYTHON_INSTALL_DIR", home / ".local/share/uv/python"))
    paths = [
        *pyenv.glob("3.*/bin/python"),
        *uv.glob("*-3.*/bin/python3"),
        *uv.glob("*-3.*/python.exe"),
    ]

    def numbers(path: Path) -> list[int]:
        return [int(n) for n in re.findall(r"\d+", str(path))]

    return [str(path) for path in sorted(paths, key=numbers, reverse=True)]

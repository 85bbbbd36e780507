"""Programs that need packages which not every machine has.

Where a package that a program's head names is missing, the program is not run:
its page shows the record of a run on a machine that had it, and says so. One
JSON file a program below ``data/runs``; `multicore record` writes it.
"""

import datetime
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from dataclasses import asdict, dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from docs_engine.head import Program
from docs_engine.machine import cpu_model, usable_cores
from docs_engine.runner import Result

FOLDER = Path("data", "runs")
# What depends on the machine and not on the program, and may hold its paths.
_UNKEPT: dict[str, Any] = {"reads": (), "left": (), "steady": True, "lives": ()}
_ASK = (
    "import json; from importlib.metadata import distributions as d;"
    "print(json.dumps({x.name: x.version for x in d() if x.name}))"
)
_LIST = re.compile(r"(?ms)^# dependencies = \[.*?\]$")


class NoRun(ValueError):
    """A program can neither be run here nor shown; the text says what to do."""


@dataclass(frozen=True)
class Recorded:
    """The runs of a program on a machine that had all it needs."""

    date: str
    """``2026-11-26``"""
    machine: str
    """The processor."""
    cores: int
    """How many were usable."""
    packages: dict[str, str]
    """Version by name, of what the program's head asks for."""
    source: str
    """A hash of the program as it was then."""
    results: dict[str, Result]
    """By start method."""


def needs(program: Program) -> list[Requirement]:
    """The packages that a program's head names.

    >>> source = '# dependencies = ["joblib>=1.4"]'
    >>> [str(one) for one in needs(Program(Path("a.py"), "a.py", source))]
    ['joblib>=1.4']
    """
    return list(_needs(program.source))


@lru_cache(maxsize=4096)
def _needs(source: str) -> tuple[Requirement, ...]:
    found = _LIST.search(source)
    text = re.sub(r"(?m)^# ?", "", found[0]) if found else "dependencies = []"
    return tuple(Requirement(one) for one in tomllib.loads(text)["dependencies"])


@cache
def _installed(python: str) -> dict[str, str]:
    """Version of every package of an interpreter, by normal name."""
    done = subprocess.run(
        [python, "-I", "-c", _ASK], capture_output=True, text=True, check=True
    )
    return {canonicalize_name(k): v for k, v in json.loads(done.stdout).items()}


def had(program: Program, python: str = sys.executable) -> dict[str, str]:
    """Versions of what the program needs, as far as that Python has it."""
    wanted = needs(program)
    there = _installed(python) if wanted else {}
    versions = {one.name: there.get(canonicalize_name(one.name)) for one in wanted}
    return {name: version for name, version in versions.items() if version}


def lacking(program: Program, python: str = sys.executable) -> list[str]:
    """What the program needs and that Python has not, or not in that version."""
    there = had(program, python)
    return [
        one.name
        for one in needs(program)
        if one.name not in there
        or not one.specifier.contains(there[one.name], prereleases=True)
    ]


def path_of(root: Path, program: Program) -> Path:
    """Where the runs of a program are kept."""
    return (root / FOLDER / program.name).with_suffix(".json")


def write(root: Path, program: Program, python: str, results: list[Result]) -> Path:
    """Keeps runs of a program by that Python, in place of earlier ones."""
    recorded = Recorded(
        date=datetime.date.today().isoformat(),
        machine=cpu_model(),
        cores=usable_cores(),
        packages=had(program, python),
        source=_hash(program.source),
        results={one.method: replace(one, **_UNKEPT) for one in results},
    )
    path = path_of(root, program)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(recorded), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def read(root: Path, program: Program) -> Recorded:
    """The recorded runs of a program.

    Raises:
        NoRun: there are none, or the program has changed since.
    """
    path = path_of(root, program)
    where = path.relative_to(root).as_posix()
    wanted = " and ".join(map(str, needs(program)))
    way = f"`multicore record {program.name}` where {wanted} is installed"
    if not path.is_file():
        raise NoRun(f"no {where}: {way}")
    data = json.loads(path.read_text(encoding="utf-8"))
    if data["source"] != _hash(program.source):
        raise NoRun(f"{where} is of an earlier state of the program: {way}")
    data["results"] = {
        method: Result(**one | _UNKEPT) for method, one in data["results"].items()
    }
    return Recorded(**data)


def _hash(source: str) -> str:
    return hashlib.sha256(source.encode()).hexdigest()

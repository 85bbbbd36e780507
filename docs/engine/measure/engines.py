"""Shows what engines for several machines ask for, as recorded."""

import json
from html import escape
from pathlib import Path
from statistics import median
from typing import Any

from docs_engine.measure.figures import coded
from docs_engine.measure.scale import seconds, size
from docs_engine.measure.shape import faults
from docs_engine.measure.tables import grid
from docs_engine.measure.words import WORDS
from docs_engine.problems import BadInput, Problem
from docs_engine.verdict import LEAST, compare, sentence

FOLDER = Path("data", "engines")
SCHEMA = 1
PROGRAMS = {
    "Pool": "beyond/same_pool.py",
    "joblib": "beyond/same_joblib.py",
    "Dask": "beyond/same_dask.py",
    "Ray": "beyond/same_ray.py",
}
"""The same task for each engine; the first is compared with the others."""
_ENGINE = {
    "wanted": [str],
    "install": float,
    "packages": int,
    "bytes": int,
    "walls": [float],
    "again": [float],
    "processes": int,
    "memory": int,
}
SHAPE = {
    "schema": int,
    "date": str,
    "cpu": str,
    "cores": int,
    "python": str,
    "engines": dict.fromkeys(PROGRAMS, _ENGINE),
}


def read_engines(root: Path) -> list[dict[str, Any]]:
    """Every machine's record, newest first.

    Raises:
        BadInput: there is none, or one has another shape.
    """
    way_out = "`python -m docs_engine.measure.record_engines` writes it"
    problems, found = [], []
    for path in sorted((root / FOLDER).glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        where = f"{path.relative_to(root).as_posix()}:1"
        problems += [Problem(where, one, way_out) for one in faults(data, SHAPE)[:5]]
        found.append(data)
    if not found:
        problems.append(Problem(f"{FOLDER.as_posix()}:1", "no record", way_out))
    if problems:
        raise BadInput(problems)
    return sorted(found, key=lambda data: str(data["date"]), reverse=True)


def engines(root: Path, language: str) -> str:
    """A table for each machine, and who took how long, computed; HTML."""
    return "".join(_machine(data, language) for data in read_engines(root))


def _machine(data: dict[str, Any], language: str) -> str:
    words = WORDS[language]
    rows = [_row(name, data["engines"][name], words) for name in PROGRAMS]
    says = "".join(f"<li>{coded(one)}</li>" for one in _verdicts(data, language))
    about = words["engines_about"].format(
        rounds=len(data["engines"]["Pool"]["walls"]),
        **{key: data[key] for key in ("date", "cpu", "cores", "python")},
    )
    return (
        f"<div class='chart'>{grid(words['heads_engines'], rows)}<ul>{says}</ul>"
        f"<p class='about'>{escape(about)}</p></div>"
    )


def _row(name: str, engine: dict[str, Any], words: dict[str, str]) -> list[str]:
    wanted = engine["wanted"]
    return [
        escape(name),
        str(engine["packages"]),
        size(engine["bytes"]) if wanted else "0",
        seconds(engine["install"]) if wanted else "0",
        seconds(median(engine["walls"])),
        str(engine["processes"]),
        f"{engine['memory'] / 1e6:.0f}",
    ]


def _verdicts(data: dict[str, Any], language: str) -> list[str]:
    first, *others = PROGRAMS
    base = data["engines"][first]
    pair = median(base["walls"]), median(base["again"])
    floor = max(LEAST, max(pair) / min(pair))
    both = [*base["walls"], *base["again"]]
    return [
        sentence(
            compare(name, data["engines"][name]["walls"], first, both, floor),
            str(data["date"]),
            language,
        )
        for name in others
    ]

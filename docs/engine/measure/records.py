"""Reads records of measurements and refuses those that do not hold together."""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from docs_engine.fences import Fence
from docs_engine.measure.shape import faults
from docs_engine.problems import BadInput, Problem, read_all

FOLDER = Path("data", "machines")
SCHEMA = 1
_NUMBER, _NOTHING = (int, float), type(None)
SHAPE = {
    "schema": int,
    "experiment": str,
    "date": str,
    "command": str,
    "machine": {
        "cpu": str,
        "cores": int,
        "quota": (*_NUMBER, _NOTHING),
        "memory": (int, _NOTHING),
        "os": str,
    },
    "pythons": [
        {
            "version": str,
            "implementation": str,
            "compiler": str,
            "optimized": bool,
            "free_threaded": bool,
            "gil": bool,
            "method": str,
        }
    ],
    "points": [{"x": (*_NUMBER, str), "tasks": int, "rounds": int}],
    "wrong": [str],
    "constants": dict,
    "series": [{"name": str, "python": int, "again": bool}],
    "missing": [{"name": str, "python": int}],
    "samples": [
        {
            "series": int,
            "point": int,
            "round": int,
            "wall": float,
            "cpu": (float, _NOTHING),
        }
    ],
    "ceilings": [
        {"workers": int, "pinned": bool, "alone": [float], "together": [float]}
    ],
    "floors": [float],
}
_PATH = re.compile(r"(^|[\s\"'=])(~?/|[A-Za-z]:\\)")


@dataclass(frozen=True)
class Series:
    """One contestant with one Python."""

    name: str
    python: int
    """Which of the record's Pythons."""
    again: bool
    """True for the repetition of the first contestant: the noise."""


@dataclass(frozen=True)
class Record:
    """One experiment on one machine on one day."""

    name: str
    """``MACHINE/EXPERIMENT``"""
    data: dict[str, Any]
    """As in the file; its shape is `SHAPE`."""
    series: tuple[Series, ...]
    walls: dict[tuple[int, int], list[float]] = field(default_factory=dict)
    """Seconds of every round, by (series, point)."""
    cpus: dict[tuple[int, int], list[float]] = field(default_factory=dict)
    """CPU seconds of the whole family, where the system says."""

    @property
    def experiment(self) -> str:
        return str(self.data["experiment"])

    @property
    def xs(self) -> list[Any]:
        return [point["x"] for point in self.data["points"]]

    def python(self, number: int) -> str:
        """``3.14.0``, with a ``t`` for a build that can do without the GIL."""
        python = self.data["pythons"][number]
        return str(python["version"]) + ("t" if python["free_threaded"] else "")

    def per_task(self, series: int, point: int) -> list[float]:
        """Seconds a task, for every round."""
        tasks = self.data["points"][point]["tasks"]
        return [wall / tasks for wall in self.walls[series, point]]

    def both(self, series: int, point: int) -> list[float]:
        """Seconds of every round of a contestant and of its repetition."""
        one = self.series[series]
        same = (Series(one.name, one.python, again) for again in (False, True))
        found = [self.series.index(each) for each in same if each in self.series]
        return [wall for number in found for wall in self.walls[number, point]]

    def floor(self, point: int, python: int | None = None) -> float:
        """The ratio below which a difference is noise: that of the A/A pairs.

        Args:
            python: looks at the pairs of this Python alone; at all where it has none.
        """
        found = []
        for number, one in enumerate(self.series):
            if one.again and python in (None, one.python):
                first = self.series.index(Series(one.name, one.python, False))
                pair = [median(self.walls[n, point]) for n in (first, number)]
                found.append(max(pair) / min(pair))
        return max(found) if found else self.floor(point)

    def ceiling(self, workers: int) -> float | None:
        """How many times the work of one process ``workers`` of them can do."""
        for top in self.data["ceilings"]:
            if top["workers"] == workers:
                return workers * float(median(top["alone"]) / median(top["together"]))
        return None


def read_record(path: Path, name: str) -> Record:
    """Reads a file of the folder ``data``.

    Raises:
        BadInput: it is no JSON, has another shape or version, its rounds are not
            whole, or it holds a path.
    """

    def bad(*what: str) -> BadInput:
        way_out = "`make record` writes it anew"
        where = f"{FOLDER.as_posix()}/{name}.json:1"
        return BadInput([Problem(where, one, way_out) for one in what])

    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise bad(f"cannot be read: {error}") from None
    if isinstance(data, dict) and data.get("schema") != SCHEMA:
        raise bad(f"schema {data.get('schema')!r}, this site reads {SCHEMA}")
    if wrong := faults(data, SHAPE):
        raise bad(*wrong[:5])
    record = Record(name, data, tuple(Series(**one) for one in data["series"]))
    for sample in data["samples"]:
        key = sample["series"], sample["point"]
        record.walls.setdefault(key, []).append(sample["wall"])
        if sample["cpu"] is not None:
            record.cpus.setdefault(key, []).append(sample["cpu"])
    if wrong := incoherence(record):
        raise bad(*wrong[:5])
    return record


def incoherence(record: Record) -> list[str]:
    """What does not hold together in a record of the right shape."""
    data, found = record.data, []
    counted = Counter((s["series"], s["point"], s["round"]) for s in data["samples"])
    expected = {
        (series, point, turn)
        for series in range(len(record.series))
        for point, one in enumerate(data["points"])
        for turn in range(one["rounds"])
    }
    for key in sorted(expected - counted.keys()):
        found.append("series {} at point {} has no round {}".format(*key))
    for key in sorted(counted.keys() - expected):
        found.append("series {} at point {} has an odd round {}".format(*key))
    for key in sorted(k for k, count in counted.items() if count > 1):
        found.append("series {} at point {} has round {} twice".format(*key))
    if len(set(record.series)) != len(record.series):
        found.append("two series are the same")
    numbers = {one.python for one in record.series}
    numbers |= {one["python"] for one in data["missing"]}
    if not numbers or numbers != set(range(len(data["pythons"]))):
        found.append("series and pythons do not fit each other")
    if any(
        Series(one.name, one.python, False) not in record.series
        for one in record.series
    ):
        found.append("a series is measured again that was not measured")
    if not any(one.again for one in record.series):
        found.append("no series is measured again: the noise is not known")
    try:
        date.fromisoformat(data["date"])
    except ValueError:
        found.append("its date is no date")
    if any(sample["wall"] <= 0 for sample in data["samples"]):
        found.append("a time is not above zero")
    if not found and len(data["floors"]) == len(data["points"]):
        for point, floor in enumerate(data["floors"]):
            if abs(record.floor(point) - floor) > 0.001:
                found.append(f"the floor at point {point} does not follow from its A/A")
    elif not found:
        found.append("floors and points do not fit each other")
    if paths := [text for text in _texts(data) if _PATH.search(text)]:
        found.append(f"a path of the machine: {paths[0]!r}")
    return found


def _texts(data: Any) -> list[str]:
    if isinstance(data, str):
        return [data]
    inner = data.values() if isinstance(data, dict) else data
    return (
        [t for one in inner for t in _texts(one)]
        if isinstance(data, dict | list)
        else []
    )


def read_records(root: Path) -> list[Record]:
    """All records of the repository, by name.

    Raises:
        BadInput: with the faults of all files.
    """
    folder = root / FOLDER

    def read(path: Path) -> Record:
        return read_record(path, path.relative_to(folder).with_suffix("").as_posix())

    return read_all(folder.rglob("*.json"), read)


def check_records(fences: list[Fence], records: list[Record]) -> list[Problem]:
    """Fences that name an experiment which nobody recorded."""
    known = {record.experiment for record in records}
    return [
        Problem(
            fence.where,
            f"no record of {fence.program!r}",
            f"`make record`, or one of: {', '.join(sorted(known)) or 'none yet'}",
        )
        for fence in fences
        if fence.kind == "record" and fence.program not in known
    ]

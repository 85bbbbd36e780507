"""Keeps what programs print on other Pythons than the site's, with the date.

One JSON file a program below ``data/outputs``:
``{"method": "spawn", "runs": {"3.11": {"python": "3.11.7", "date": "2026-11-26",
"text": "…"}}}``.
"""

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from docs_engine.head import Program
from docs_engine.judge import raised
from docs_engine.runner import Result
from docs_engine.tracebacks import FRAME

FOLDER = Path("data", "outputs")
# Lines between one exception and the next.
_BETWEEN = re.compile(
    r'(?m)^(?:Traceback \(most.*|During handling of.*|The above exc.*|"""|Process .*:)$'
)
# Where a warning stands: "lib/…/resource_tracker.py:254: UserWarning: ", its line.
_PLACE = re.compile(r"(?m)^\S+\.py:\d+: (?=\w*Warning)|^  warnings\.warn.*\n?")
_LEAKED = "resource_tracker: There appear"
# What the system makes up: names of semaphores and blocks, /mp0a1b2c-k3x_9z; numbers
# of processes.
_MADE_UP = re.compile(r"(?<=/)(?:mp|p)[0-9a-f]{6}[-_]?\w*|(?<=pid=)\d+")


@dataclass(frozen=True)
class Record:
    """What a program printed on one Python on one day."""

    python: str
    """``3.14.10``"""
    date: str
    """``2026-11-26``"""
    text: str


class NoRecord(ValueError):
    """A fence asks for a record that is not there; the text says what to do."""


def path_of(root: Path, program: Program) -> Path:
    """Where the records of a program are kept."""
    return (root / FOLDER / program.name).with_suffix(".json")


def telling(program: Program, result: Result) -> str:
    """The part of a run that a reader compares between versions.

    Of a program that is meant to fail that is the message which `raises` names,
    without the stack above it; of one that leaks, the warning; of any other, its
    output.
    """
    if not program.head.raises and not program.head.leaks:
        return _MADE_UP.sub("…", result.stdout).rstrip()
    bare = _MADE_UP.sub("…", _PLACE.sub("", FRAME.sub("\0", result.stderr)))
    blocks: list[str] = [
        b.strip() for part in bare.split("\0") for b in _BETWEEN.split(part)
    ]
    for block in reversed(blocks):  # of a chain, what came out at the end
        if any(raised(text, block) for text in program.head.raises):
            return block
        if program.head.leaks and _LEAKED in block:
            return block
    return ""


def write(root: Path, program: Program, runs: dict[str, Record]) -> None:
    """Keeps runs by minor version beside those of other versions.

    A run that prints what is recorded already leaves its record, date and all.
    """
    path = path_of(root, program)
    kept = read(root, program) if path.exists() else {}
    same = {
        minor
        for minor, record in runs.items()
        if minor in kept and kept[minor].text == record.text
    }
    kept |= {minor: record for minor, record in runs.items() if minor not in same}
    data = {
        "method": program.head.methods[0],
        "runs": {minor: asdict(kept[minor]) for minor in sorted(kept, key=_numbers)},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")


def read(root: Path, program: Program) -> dict[str, Record]:
    """The records of a program by minor version, oldest version first.

    Raises:
        NoRecord: there are none, or they are of another start method.
    """
    path = path_of(root, program)
    way = f"`python tests/snippets/pythons.py --record {program.name}` makes it"
    where = path.relative_to(root).as_posix()
    if not path.is_file():
        raise NoRecord(f"no {where}; {way}")
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if data["method"] != program.head.methods[0]:
        raise NoRecord(f"{where} is of start method {data['method']!r}; {way}")
    return {minor: Record(**run) for minor, run in data["runs"].items()}


def by_text(records: dict[str, Record]) -> list[dict[str, Record]]:
    """Versions that print the same together, the oldest first."""
    groups: dict[str, dict[str, Record]] = {}
    for minor, record in records.items():
        groups.setdefault(record.text, {})[minor] = record
    return list(groups.values())


def _numbers(minor: str) -> tuple[int, ...]:
    return (*map(int, re.findall(r"\d+", minor)), int(minor.endswith("t")))

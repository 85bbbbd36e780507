"""What cells gave on a newer Python than the site's, kept with the date.

One JSON file a lab, ``data/labs/notebooks.json``: for each cell that names a Python,
in order, a hash of its source, the version, the date and the outputs.
"""

import hashlib
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from docs_engine.labs.source import Cell, Lab
from docs_engine.problems import BadInput, Problem

FOLDER = Path("data", "labs")


@dataclass(frozen=True)
class Recorded:
    """What one cell gave on one day."""

    source: str
    """A hash: the record holds while the cell stays as it was."""
    python: str
    date: str
    outputs: list[dict[str, Any]]


def needed(lab: Lab) -> dict[int, Cell]:
    """The cells, by number, that this Python is too old for."""
    return {
        number: cell
        for number, cell in enumerate(lab.code, 1)
        if (version := cell.option("python"))
        and sys.version_info < tuple(map(int, version.split(".")))
    }


def read_records(root: Path, lab: Lab) -> dict[int, Recorded]:
    """The records of the cells that need one, by number.

    Raises:
        BadInput: a cell has none, or changed since.
    """
    path = root / FOLDER / f"{lab.name}.json"
    kept: list[Recorded] = []
    if path.is_file():
        data = json.loads(path.read_text(encoding="utf-8"))
        kept = [Recorded(**entry) for entry in data]
    by_source = {record.source: record for record in kept}
    found, problems = {}, []
    for number, cell in needed(lab).items():
        if record := by_source.get(hash_of(cell)):
            found[number] = record
            continue
        version = cell.option("python")
        what = f"cell In [{number}] needs Python {version} and has no record"
        fix = f"`python -m docs_engine.labs.record {lab.name} python{version}` makes it"
        problems.append(Problem(f"{lab.where}:{cell.line}", what, fix))
    if problems:
        raise BadInput(problems)
    return found


def write_records(root: Path, lab: Lab, records: list[Recorded]) -> Path:
    """Keeps the records of a lab; returns the file."""
    path = root / FOLDER / f"{lab.name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    data = [asdict(record) for record in records]
    text = json.dumps(data, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def hash_of(cell: Cell) -> str:
    return hashlib.sha256(cell.source.encode()).hexdigest()[:16]

"""What engines ask for: a record of another shape is refused; verdicts are computed."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from docs_engine.measure.engines import FOLDER, PROGRAMS, engines, read_engines
from docs_engine.problems import BadInput


def record(walls: dict[str, list[float]]) -> dict[str, Any]:
    return {
        "schema": 1,
        "date": "2026-11-26",
        "cpu": "A processor",
        "cores": 2,
        "python": "3.11.7",
        "engines": {
            name: {
                "wanted": [],
                "install": 0.0,
                "packages": 0,
                "bytes": 0,
                "walls": walls[name],
                "again": walls["Pool"],
                "processes": 3,
                "memory": 40_000_000,
            }
            for name in PROGRAMS
        },
    }


def keep(root: Path, data: dict[str, Any]) -> None:
    place = root / FOLDER / "machine.json"
    place.parent.mkdir(parents=True)
    place.write_text(json.dumps(data), encoding="utf-8")


def test_who_took_longer_is_computed(tmp_path: Path) -> None:
    pool, same, slow = [1.0, 1.01, 0.99], [1.0, 1.02, 0.98], [3.0, 3.1, 2.9]
    walls = {"Pool": pool, "joblib": same, "Dask": slow, "Ray": [9.0, 9.0, 9.0]}
    keep(tmp_path, record(walls))
    shown = re.sub("<[^>]+>", "", engines(tmp_path, "en"))
    assert "no difference was seen between joblib and Pool" in shown
    assert "Dask took 3.00 times as long as Pool" in shown
    assert "Ray took 9.00 times as long as Pool" in shown
    assert "Ray 的用时是 Pool 的 9.00 倍" in re.sub(
        "<[^>]+>", "", engines(tmp_path, "zh")
    )


def test_a_record_of_another_shape_is_refused(tmp_path: Path) -> None:
    data = record({name: [1.0, 1.0, 1.0] for name in PROGRAMS})
    data["engines"]["Ray"]["bytes"] = "many"
    keep(tmp_path, data)
    with pytest.raises(BadInput, match=r"engines\.Ray\.bytes: str, not int"):
        read_engines(tmp_path)


def test_no_record_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="record_engines"):
        read_engines(tmp_path)


def test_the_kept_records_are_whole() -> None:
    assert read_engines(ROOT)
    for path in (ROOT / FOLDER).glob("*.json"):
        assert not re.search(r'"[^"]*/\w+/', path.read_text(encoding="utf-8"))

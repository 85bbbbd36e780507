"""The board of ways and tasks, what is counted beside times, and quotas."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest
from test_measure_records import made_up, read

from docs_engine.measure.figures import figure
from docs_engine.measure.onefile import BENCH, one_file
from docs_engine.measure.words import WORDS


def two_pythons() -> dict[str, Any]:
    """Serial, threads and Pool on one Python; the other one has no Pool."""
    data = made_up("choices")
    for point, name in zip(data["points"], ("computing", "many tiny"), strict=True):
        point["x"] = name
    other = {"free_threaded": True, "gil": False, "version": "3.13.15"}
    data["pythons"].append({**data["pythons"][0], **other})
    kept = [n for n, one in enumerate(data["series"]) if one["name"] != "Pool"]
    copies = {n: len(data["series"]) + at for at, n in enumerate(kept)}
    data["series"] += [{**data["series"][n], "python": 1} for n in kept]
    data["samples"] += [
        {**sample, "series": copies[sample["series"]]}
        for sample in data["samples"]
        if sample["series"] in copies
    ]
    data["missing"] = [{"name": "Pool", "python": 1}]
    return data


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_board_shows_each_python_alone(language: str, tmp_path: Path) -> None:
    html = figure(read(tmp_path, two_pythons()), language, "../")
    first, second = html.split("<div class='numbers'")[0].split("</table>")[:2]
    assert first.count("<td class='win'>2.0</td>") == 2
    assert first.count("<td class='loss'>1/2.0</td>") == 2
    assert "missing" not in first and second.count("class='missing'>–<") == 2
    gil = WORDS[language]["no_gil"]
    assert "3.14.0</caption>" in first and f"3.13.15t{gil}</caption>" in second


def test_the_sentences_sum_up_each_column(tmp_path: Path) -> None:
    html = figure(read(tmp_path, two_pythons()), "en", "../")
    says = "computing: faster than <code>serial</code>: <code>Pool</code>; slower: "
    assert f"<li>Python 3.14.0, {says}<code>threads</code>.</li>" in html
    slow = "many tiny: slower: <code>threads</code>.</li>"
    assert f"<li>Python 3.13.15t without GIL, {slow}" in html
    even = two_pythons()
    for sample in even["samples"]:
        sample["wall"] = 1.0 + sample["round"] / 100
    html = figure(read(tmp_path, even), "en", "../")
    assert "no difference seen: <code>threads</code>, <code>Pool</code>.</li>" in html
    assert "<td class='tie'>=</td>" in html and "class='win'" not in html


def test_what_was_counted_is_said(tmp_path: Path) -> None:
    data = made_up("quotas")
    for point, name in zip(data["points"], ("half a core", "no quota"), strict=True):
        point["x"] = name
    data["constants"] = {"quota": 0.5, "usable": 2}
    record = read(tmp_path, data)
    assert "were still 2; only" in figure(record, "en", "../")
    assert "仍然是 2，" in figure(record, "zh", "../")
    record.data["constants"] = {}
    assert "were still" not in figure(record, "en", "../")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a/cpu.max": "50000 100000\n"}, 0.5),
        ({"a/cpu.max": "max 100000\n", "cpu.max": "300000 100000\n"}, 3.0),
        ({"a/cpu.max": "200000 100000\n", "cpu.max": "100000 100000\n"}, 1.0),
        (
            {
                "cpu/a/cpu.cfs_quota_us": "25000\n",
                "cpu/a/cpu.cfs_period_us": "50000\n",
                "cpu/cpu.cfs_quota_us": "-1\n",
                "cpu/cpu.cfs_period_us": "100000\n",
            },
            0.5,
        ),
        ({"a/cpu.max": "max 100000\n"}, None),
        ({}, None),
    ],
)
def test_the_smallest_quota_counts(
    files: dict[str, str], expected: float | None, tmp_path: Path
) -> None:
    spec = importlib.util.spec_from_file_location("facts", BENCH / "facts.py")
    assert spec and spec.loader
    facts = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(facts)
    for name, text in files.items():
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    groups = tmp_path / "groups"
    groups.write_text("1:cpu:/a\n0::/a\n", encoding="utf-8")
    assert facts.quota(groups, tmp_path / "tree") == expected
    assert facts.quota(tmp_path / "none", tmp_path) is None


@pytest.mark.parametrize("name", ["choices", "quotas", "libraries"])
def test_each_experiment_is_one_file_to_take_away(name: str) -> None:
    source = one_file(name)
    compile(source, name, "exec")
    assert "from command import" not in source

"""A tab for each machine on which an experiment was recorded."""

import json
from pathlib import Path

import pytest
from test_measure_records import made_up

from docs_engine.measure.figures import figure
from docs_engine.measure.machines import figures
from docs_engine.measure.record import machine_name, short
from docs_engine.measure.records import Record, read_record


def recorded(folder: Path, cpu: str, cores: int) -> Record:
    data = made_up("works")
    data["machine"] |= {"cpu": cpu, "cores": cores}
    path = folder / "works.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return read_record(path, f"{machine_name(cpu, cores)}/works")


def test_one_machine_needs_no_tab(tmp_path: Path) -> None:
    one = recorded(tmp_path, "AMD EPYC", 2)
    assert figures([one], "en", "../") == figure(one, "en", "../")


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ["AMD EPYC, 2 cores", "Intel Xeon, 16 cores"]),
        ("zh", ["AMD EPYC，2 核", "Intel Xeon，16 核"]),
    ],
)
def test_the_machine_of_fewest_cores_comes_first_and_is_shown(
    language: str, labels: list[str], tmp_path: Path
) -> None:
    large = recorded(tmp_path, "Intel(R) Xeon(R) Processor", 16)
    small = recorded(tmp_path, "AMD EPYC", 2)
    html = figures([large, small], language, "../")
    assert [html.index(label) for label in labels] == sorted(map(html.index, labels))
    blocks = html.split('<div class="tabbed-block">')[1:]
    for record, block in zip((small, large), blocks, strict=True):
        assert block.startswith(figure(record, language, "../"))
    checked = '<input checked id="machines-works-0" name="machines-works" type="radio">'
    assert html.count(" checked ") == 1 and checked in html
    assert 'data-tabs="machines-works:2"' in html


def test_a_processor_loses_what_most_names_have() -> None:
    assert short("Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz") == "Intel Core i7-8550U"
    assert short("Apple M2") == "Apple M2"
    assert machine_name("Intel(R) Xeon(R) Processor", 16) == "intel-xeon-16-cores"

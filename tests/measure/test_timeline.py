"""A time line shows who really lived, and says so in words too."""

import sys
from pathlib import Path

import pytest

from docs_engine.head import Head, Program
from docs_engine.measure.lives import EVERY, Life, lives_of, watch
from docs_engine.measure.scale import Scale, around, digits, seconds, size
from docs_engine.measure.timeline import spans, timeline

SOURCE = """\
import multiprocessing as mp
import time

def wait():
    time.sleep(0.5)

def work():
    end = time.perf_counter() + 0.5
    while time.perf_counter() < end:
        pass

if __name__ == "__main__":
    workers = [mp.Process(target=target) for target in (wait, work)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
"""


def program(folder: Path) -> Program:
    path = folder / "snippets" / "topic" / "x.py"
    path.parent.mkdir(parents=True)
    path.write_text(SOURCE, encoding="utf-8")
    return Program(path, "topic/x.py", SOURCE, Head())


@pytest.mark.skipif(sys.platform != "linux", reason="cores are seen on Linux")
def test_who_waits_and_who_works_is_seen(tmp_path: Path) -> None:
    main, waits, works = watch(program(tmp_path), "fork")
    assert (main.role, waits.role, works.role) == ("main", "child", "child")
    assert main.looks[0][0] <= waits.looks[0][0] <= works.looks[0][0]
    assert main.looks[-1][0] >= waits.looks[-1][0]
    idle = [core for _, core in waits.looks].count(-1) / len(waits.looks)
    busy = sum(core >= 0 for _, core in works.looks) / len(works.looks)
    assert idle > 0.5 and busy > 0.5


@pytest.mark.skipif(sys.platform != "linux", reason="cores are seen on Linux")
def test_helpers_are_named_and_a_second_look_is_kept(tmp_path: Path) -> None:
    lives = lives_of(tmp_path, program(tmp_path), "forkserver")
    roles = [life.role for life in lives]
    assert roles[0] == "main" and roles.count("child") == 2
    assert {"tracker", "server"} < set(roles)
    again = Program(tmp_path / "gone.py", "topic/x.py", SOURCE, Head())
    assert lives_of(tmp_path, again, "forkserver") == lives


LIVES = [
    Life("main", [(0.0, 0), (0.01, 0), (0.02, -1), (0.03, -1), (0.04, 1)]),
    Life("child", [(0.02, 1), (0.03, 1)]),
]


def test_neighbouring_looks_become_one_stretch() -> None:
    assert spans(LIVES[0], 0.05) == [
        (0, (0.0, 0.02)),
        (-1, (0.02, 0.04)),
        (1, (0.04, 0.05)),
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "the program: from 0 to 50 ms, 40% of it waiting, cores seen: 0, 1"),
        ("zh", "程序本身：从 0 到 50 ms，其中 40% 在等待，见到的核心：0, 1"),
    ],
)
def test_it_is_drawn_and_said(language: str, said: str) -> None:
    html = timeline("topic/x.py", "fork", LIVES, language)
    assert f'aria-label="{said}"' in html
    assert html.count('class="waits"') == 1 and html.count('class="works"') == 3
    assert f"{EVERY * 1000:.0f}" in html and "style=" not in html


def test_nothing_seen_is_an_error() -> None:
    with pytest.raises(ValueError, match="ended too soon"):
        timeline("topic/x.py", "fork", [], "en")


def test_numbers_are_written_as_people_read_them() -> None:
    assert [seconds(s) for s in (0, 2.5, 0.2514, 3.1e-4, 4e-9)] == [
        "0",
        "2.5 s",
        "251 ms",
        "310 µs",
        "4 ns",
    ]
    assert [digits(n) for n in (1234567, 12.345, 0.001234)] == [
        "1,234,567",
        "12.3",
        "0.00123",
    ]
    assert [size(n) for n in (12, 1000, 100_000_000)] == ["12 B", "1 kB", "100 MB"]


@pytest.mark.parametrize(("low", "high"), [(0.001, 3.0), (1.0, 1.9), (1e-7, 40.0)])
@pytest.mark.parametrize("log", [True, False])
def test_an_axis_has_ticks_within_its_ends(low: float, high: float, log: bool) -> None:
    scale = Scale(*around([low, high], log), 10, 350, log)
    ticks = scale.ticks()
    assert 2 <= len(ticks) <= 7
    places = [scale.at(tick) for tick in ticks]
    assert places == sorted(places) and places[0] >= 10 and places[-1] <= 350

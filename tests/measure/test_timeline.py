"""A time line shows who really lived, and says so in words too."""

import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from docs_engine.head import Head, Program
from docs_engine.lives import EVERY, Life
from docs_engine.measure.scale import Scale, around, digits, seconds, size
from docs_engine.measure.timeline import spans, timeline
from docs_engine.runner import Result, run

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


def watched(folder: Path, method: str) -> tuple[Life, ...]:
    return run(program(folder), method, lives=True).lives


def share(life: Life, *cores: int) -> float:
    """How much of its life a process spent on these cores."""
    seen = spans(life)
    on = sum(end - start for core, (start, end) in seen if core in cores)
    return on / (seen[-1][1][1] - seen[0][1][0])


@pytest.mark.skipif(sys.platform != "linux", reason="cores are seen on Linux")
def test_who_waits_and_who_works_is_seen(tmp_path: Path) -> None:
    main, waits, works = watched(tmp_path, "fork")
    assert (main.role, waits.role, works.role) == ("main", "child", "child")
    began = [life.stretches[0][0] for life in (main, waits, works)]
    assert began == sorted(began) and began[0] == 0.0
    assert main.end >= waits.end
    assert share(waits, -1) > 0.5 and share(works, -1) < 0.5


@pytest.mark.skipif(sys.platform != "linux", reason="as on Linux")
def test_helpers_are_named(tmp_path: Path) -> None:
    roles = [life.role for life in watched(tmp_path, "forkserver")]
    assert roles[0] == "main" and roles.count("child") == 2
    assert {"tracker", "server"} < set(roles)


def test_nobody_is_watched_unasked(tmp_path: Path) -> None:
    assert run(program(tmp_path), "spawn").lives == ()


def test_where_no_core_is_named_work_and_waiting_still_differ(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("docs_engine.lives.sys", SimpleNamespace(platform="darwin"))
    _, waits, works = watched(tmp_path, "spawn")[-3:]
    assert share(waits, -1) + share(waits, -2) > 0.99
    assert share(works, -2) > share(waits, -2)


LIVES = (
    Life("main", ((0.0, 0), (0.02, -1), (0.04, 1)), 0.04),
    Life("child", ((0.02, 1),), 0.03),
)
DONE = Result("", "", 0, "", 1, 1, 2, 1, (), (), True, "fork", "3.14.0", LIVES)


def test_a_stretch_lasts_until_the_next_and_the_last_for_one_look() -> None:
    assert spans(LIVES[0]) == [
        (0, (0.0, 0.02)),
        (-1, (0.02, 0.04)),
        (1, (0.04, 0.05)),
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "the main process: from 0 to 50 ms, 40% of it waiting, cores seen: 0, 1",
        ),
        ("zh", "主进程：从 0 到 50 ms，其中 40% 在等待，见到的核心：0, 1"),
    ],
)
def test_it_is_drawn_and_said(language: str, said: str) -> None:
    html = timeline("topic/x.py", DONE, language)
    assert f'aria-label="{said}"' in html
    assert html.count('class="waits"') == 1 and html.count('class="works"') == 3
    assert f"{EVERY * 1000:.0f}" in html and "style=" not in html


def test_nothing_seen_is_an_error() -> None:
    with pytest.raises(ValueError, match="ended too soon"):
        timeline("topic/x.py", replace(DONE, lives=()), "en")


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

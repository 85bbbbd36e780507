"""A record is read whole or refused with one clear line."""

import copy
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docs_engine.measure.figures import figure
from docs_engine.measure.listing import beside
from docs_engine.measure.records import read_record, read_records
from docs_engine.measure.tables import as_csv
from docs_engine.measure.words import WORDS
from docs_engine.problems import BadInput

NAMES = ["serial", "threads", "Pool"]


def made_up(
    experiment: str = "sizes", gains: tuple[float, ...] = (1.0, 0.5, 2.0)
) -> dict[str, Any]:
    """Three contestants at two points, three rounds, the first one again."""
    series = [{"name": n, "python": 0, "again": False} for n in NAMES]
    series.append({"name": "serial", "python": 0, "again": True})
    samples = [
        {
            "series": number,
            "point": point,
            "round": turn,
            "wall": (point + 1) * (1 + turn / 100) / gain,
            "cpu": 0.5,
        }
        for point in (0, 1)
        for turn in range(3)
        for number, gain in enumerate((*gains, 1.0))
    ]
    xs = ("computing", "tiny") if experiment == "works" else (1000, 2000)
    return {
        "schema": 1,
        "experiment": experiment,
        "date": "2026-11-26",
        "command": "python sizes.py",
        "machine": {
            "cpu": "Made up",
            "cores": 2,
            "quota": None,
            "memory": 8 * 10**9,
            "os": "Linux 6.1",
        },
        "pythons": [
            {
                "version": "3.14.0",
                "implementation": "CPython",
                "compiler": "GCC 12.2.0",
                "optimized": True,
                "free_threaded": False,
                "gil": True,
                "method": "forkserver",
            }
        ],
        "points": [{"x": x, "tasks": 1, "rounds": 3} for x in xs],
        "wrong": [],
        "constants": {"alone": 0.1},
        "series": series,
        "missing": [],
        "samples": samples,
        "ceilings": [{"workers": 2, "pinned": True, "alone": [1.0], "together": [1.0]}],
        "floors": [1.0, 1.0],
    }


def read(folder: Path, data: Any) -> Any:
    path = folder / "sizes.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return read_record(path, "machine/sizes")


def test_a_good_record_is_read(tmp_path: Path) -> None:
    record = read(tmp_path, made_up())
    assert record.python(0) == "3.14.0"
    assert record.walls[2, 1] == [1.0, 1.01, 1.02]
    assert record.ceiling(2) == 2.0 and record.ceiling(4) is None


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def do(data: dict[str, Any]) -> None:
        *way, last = (int(p) if p.isdigit() else p for p in path.split("."))
        place: Any = data
        for step in way:
            place = place[step]
        if value is None:
            del place[last]
        else:
            place[last] = value

    return do


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (change("schema", 2), "schema 2, this site reads 1"),
        (change("machine", None), "the file lacks 'machine'"),
        (change("machine.cores", "two"), "machine.cores: str, not int"),
        (change("machine.host", "mine"), "machine has an unknown 'host'"),
        (change("pythons.0.gil", 1), "pythons[0].gil: int, not bool"),
        (change("samples.3.wall", "1"), "samples[3].wall: str, not float"),
        (change("samples.3.wall", -1.0), "a time is not above zero"),
        (change("date", "yesterday"), "its date is no date"),
        (change("samples.3", None), "series 3 at point 0 has no round 0"),
        (change("samples.4.round", 0), "series 0 at point 0 has round 0 twice"),
        (change("samples.4.round", 7), "series 0 at point 0 has an odd round 7"),
        (change("series.1.name", "serial"), "two series are the same"),
        (change("series.3.name", "Pool"), "does not follow from its A/A"),
        (change("series.3.name", "x"), "measured again that was not measured"),
        (change("series.0.python", 1), "series and pythons do not fit"),
        (change("floors", [1.0]), "floors and points do not fit"),
        (change("floors", [1.0, 1.2]), "does not follow from its A/A"),
        (change("command", "python /home/me/x.py"), "a path of the machine"),
        (change("machine.cpu", "C:\\Users\\me"), "a path of the machine"),
    ],
)
def test_a_bad_record_is_refused(
    spoil: Callable[[dict[str, Any]], None], said: str, tmp_path: Path
) -> None:
    data = copy.deepcopy(made_up())
    spoil(data)
    with pytest.raises(BadInput) as error:
        read(tmp_path, data)
    assert said in str(error.value)
    assert "data/machines/machine/sizes.json:1: " in str(error.value)


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "null", '"x"'])
def test_what_is_no_record_at_all_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput):
        read_record(path, "x")


def test_the_repository_s_records_are_good(root: Path) -> None:
    records = read_records(root)
    assert {record.experiment for record in records} <= WORDS["en"].keys()
    assert all(record.name.endswith(record.experiment) for record in records)


def test_both_languages_have_the_same_words() -> None:
    assert WORDS["en"].keys() == WORDS["zh"].keys()


@pytest.mark.parametrize("experiment", ["sizes", "works", "sending", "workers"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_figure_has_title_axis_numbers_and_origin(
    experiment: str, language: str, tmp_path: Path
) -> None:
    words = WORDS[language]
    html = figure(read(tmp_path, made_up(experiment)), language, "../")
    assert "<title id=" in html and words[experiment] in html
    assert html.count("<table>") == 1 and 'tabindex="0"' in html
    assert "Made up" in html and "2026-11-26" in html and "3.14.0" in html
    assert "../data/records/machine/sizes.csv" in html
    assert "{" not in html and "style=" not in html and "<script" not in html


def test_the_sentences_follow_the_data(tmp_path: Path) -> None:
    html = figure(read(tmp_path, made_up()), "en", "../")
    threads, pool = "<code>threads</code>", "<code>Pool</code>"
    assert (
        f"1.01 s: faster than <code>serial</code>: {pool}; slower: {threads}." in html
    )
    slow = figure(read(tmp_path, made_up(gains=(1.0, 1.01, 0.4))), "en", "../")
    assert f"1.01 s: slower: {pool}; no difference seen: {threads}." in slow
    assert "faster" not in slow
    data = made_up(gains=(1.0, 1.0, 1.4))
    for sample in data["samples"]:
        if sample["series"] == 3:
            sample["wall"] *= 9
    data["floors"] = [9.0] * len(data["points"])
    noisy = figure(read(tmp_path, data), "en", "../")
    assert f"too noisy to tell: {threads}, {pool}." in noisy
    fast = figure(read(tmp_path, made_up(gains=(1.0, 1.0, 3.0))), "en", "../")
    assert "<code>Pool</code> came out above the machine's ceiling" in fast


@pytest.mark.parametrize(
    ("alone", "together", "unsteady", "beyond"),
    [
        ([1.0, 1.1, 1.0, 1.1], [1.1] * 4, "", False),
        ([1.0, 1.0, 2.0, 2.0], [1.5] * 4, "up to 2.0 times apart", False),
        ([1.0, 1.0, 1.0, 9.0], [1.0] * 4, "up to 3.0 times apart", False),
        ([1.2] * 4, [1.0] * 4, "", True),
    ],
)
def test_what_the_machine_cannot_have_done_is_said(
    alone: list[float],
    together: list[float],
    unsteady: str,
    beyond: bool,
    tmp_path: Path,
) -> None:
    data = made_up()
    data["ceilings"][0] |= {"alone": alone, "together": together}
    html = figure(read(tmp_path, data), "en", "../")
    assert ("did not keep one speed" in html) == bool(unsteady)
    assert unsteady in html
    assert ("2 processes cannot do more than 2 times" in html) == beyond


def test_rounds_of_the_same_work_tell_of_an_unsteady_machine(tmp_path: Path) -> None:
    data = made_up()
    for sample in data["samples"]:
        sample["wall"] *= 1.8 if sample["series"] == 3 else 1.0
    data["floors"] = [1.8, 1.8]
    assert "up to 1.8 times apart" in figure(read(tmp_path, data), "en", "../")
    for sample in data["samples"]:
        sample["wall"] /= 1000  # too short to blame the machine
    assert "did not keep" not in figure(read(tmp_path, data), "en", "../")


@pytest.mark.parametrize(
    ("experiment", "x", "en", "zh", "share"),
    [
        ("works", "tiny", "time for one task", "一个任务的用时", ("tasks", "任务数")),
        ("starting", "start", "one start", "启动一次", ("starts", "启动次数")),
        ("tasks", 2000, "2,000 tasks", "2,000 个任务", ("tasks", "任务数")),
        ("locks", "update", "one update", "加一次", ("updates", "加的次数")),
        (
            "versions",
            800_000,
            "sum over 800,000 numbers",
            "800,000 个数求和",
            ("jobs", "份数"),
        ),
    ],
)
def test_a_figure_says_what_a_time_is_for(
    experiment: str,
    x: int | str,
    en: str,
    zh: str,
    share: tuple[str, str],
    tmp_path: Path,
) -> None:
    data = made_up(experiment)
    data["points"] = [{"x": x, "tasks": 10, "rounds": 3}]
    data["samples"] = [s for s in data["samples"] if s["point"] == 0]
    data["floors"] = [1.0]
    record = read(tmp_path, data)
    html = {language: figure(record, language, "../") for language in ("en", "zh")}
    assert en in html["en"] and f"divided by its 10 {share[0]}." in html["en"]
    assert zh in html["zh"] and f"除以{share[1]}（10）。" in html["zh"]
    assert "noise floor 1.00;" in html["en"] and "噪声下限 1.00；" in html["zh"]
    for one in html.values():
        assert "workers:" not in one and "个工作进程" not in one
    assert "<th scope='col'>start<" not in html["zh"]
    assert "<th scope='col'>update<" not in html["zh"]


@pytest.mark.parametrize(
    ("today", "en", "zh"),
    [
        ("2026-11-25", "a date to come", "日期在将来"),
        ("2026-11-26", "the day of this build", "构建当天"),
        ("2026-11-27", "the day before this build", "构建前一天"),
        ("2026-11-30", "4 days before this build", "构建前 4 天"),
        ("2027-11-26", "365 days before this build", "构建前 365 天"),
        ("2027-11-27", "366 days before this build: an old record", "已经旧了"),
    ],
)
def test_a_record_tells_its_age(today: str, en: str, zh: str, tmp_path: Path) -> None:
    record, day = read(tmp_path, made_up()), date.fromisoformat(today)
    assert f"Recorded 2026-11-26 ({en}) on" in figure(record, "en", "../", day)
    chinese = figure(record, "zh", "../", day)
    assert "2026-11-26 记录（" in chinese and f"{zh}），机器" in chinese


def test_gains_are_not_said_to_be_times_of_a_task(tmp_path: Path) -> None:
    assert "divided by" not in figure(read(tmp_path, made_up()), "en", "../")


def test_the_noise_is_told_by_point_and_the_ceiling_as_people_say_it(
    tmp_path: Path,
) -> None:
    data = made_up()
    for sample in data["samples"]:
        if sample["series"] == 3 and sample["point"] == 1:
            sample["wall"] *= 13.49
    data["floors"] = [1.0, 13.49]
    record = read(tmp_path, data)
    en, zh = (figure(record, language, "../") for language in ("en", "zh"))
    assert "noise floor 1.00–13.49, by size;" in en
    assert "2 pinned processes together did 2.00 times the work of one." in en
    assert "噪声下限 1.00–13.49（随大小不同）；" in zh
    assert "上限：2 个各绑一个核心的进程，合计是单个的 2.00 倍。" in zh


def test_names_of_a_record_are_no_html(tmp_path: Path) -> None:
    data = made_up()
    data["series"][1]["name"] = data["machine"]["cpu"] = "<script>alert(1)</script>"
    record = read(tmp_path, data)
    for html in (figure(record, "en", "../"), beside([record], WORDS["en"])):
        assert "<script" not in html


def test_csv_has_a_line_for_every_sample(tmp_path: Path) -> None:
    record = read(tmp_path, made_up())
    head, *lines = as_csv(record).splitlines()
    assert head.startswith("experiment,date,python,contestant,again,point")
    assert len(lines) == len(record.data["samples"])
    assert lines[0] == "sizes,2026-11-26,3.14.0,serial,0,1000,1,0,1.0,0.5"


def test_a_chart_and_its_sentences_speak_of_the_same_rounds(tmp_path: Path) -> None:
    data = made_up("workers")
    data["constants"] = {"alone": 0.1}
    for sample in data["samples"]:
        if data["series"][sample["series"]]["again"]:
            sample["wall"] *= 1.5
    data["floors"] = [1.5, 1.5]
    html = figure(read(tmp_path, data), "en", "../")
    assert 'aria-label="Pool: 2.5, 2.5"' in html
    assert "<code>Pool</code> was 2.50 times as fast as <code>serial</code>" in html

"""Who won is computed, and silence is kept inside the noise."""

import pytest

from docs_engine.bars import bars
from docs_engine.measure.scale import about
from docs_engine.verdict import (
    Verdict,
    compare,
    contestants,
    read_rounds,
    sentence,
    verdicts,
)


def table(**rows: str) -> str:
    return "".join(
        f"{name.replace('_', ' ')}  {times}\n" for name, times in rows.items()
    )


def test_rows_are_read_and_other_lines_are_not() -> None:
    text = "normal  0.1 0.2 0.3\nmedian of normal: 0.2\n  two words  1.0 2.0 3.0\n"
    assert read_rounds(text) == {
        "normal": [0.1, 0.2, 0.3],
        "two words": [1.0, 2.0, 3.0],
    }


@pytest.mark.parametrize(
    ("times", "kind", "ratio"),
    [
        ("0.50 0.50 0.50", "win", 2.0),
        ("3.00 3.00 3.00", "loss", 3.0),
        ("0.98 1.02 1.01", "tie", 1.01),
    ],
)
def test_win_loss_tie(times: str, kind: str, ratio: float) -> None:
    (verdict,) = verdicts(table(one="1.00 1.00 1.00", two=times))
    assert (verdict.kind, round(verdict.ratio, 2)) == (kind, ratio)


def test_a_difference_inside_the_noise_floor_is_none() -> None:
    rows = {"one": "1.0 1.0 1.0", "two": "1.2 1.2 1.2", "one_A/A": "1.3 1.3 1.3"}
    (verdict,) = verdicts(table(**rows))
    assert verdict.kind == "tie"
    rows["one_A/A"] = "1.6 1.6 1.6"
    (verdict,) = verdicts(table(**rows))
    assert verdict.kind == "noisy", "so much noise hides more than it denies"


def test_who_beats_one_row_of_the_first_only_has_beaten_nobody() -> None:
    rows = {"one": "1.0 1.0 1.0", "two": "1.5 1.5 1.5", "one_A/A": "1.4 1.4 1.4"}
    (verdict,) = verdicts(table(**rows))
    assert verdict.kind == "tie"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("one  1.0 1.0 1.0\n", "fewer than two contestants"),
        ("one  1.0 1.0\ntwo  1.0 1.0\n", "fewer than three rounds"),
        ("one  1.0 1.0 1.0\ntwo  1.0 1.0\n", "different numbers of rounds"),
    ],
)
def test_too_little_data_is_an_error(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        verdicts(text)


SECONDS = [1.00, 1.01, 1.02, 0.99, 1.00]


@pytest.mark.parametrize(
    ("times", "floor", "kind", "ratio"),
    [
        ([0.50, 0.51, 0.49, 0.50, 0.52], 1.0, "win", 2.0),
        ([3.00, 3.05, 2.95, 3.00, 3.01], 1.0, "loss", 3.0),
        ([1.01, 1.00, 0.99, 1.02, 1.01], 1.0, "tie", 1.01),
        ([1.20, 1.21, 1.19, 1.20, 1.22], 1.3, "tie", 1.2),  # A/A differed by more
        ([1.20, 1.21, 1.19, 1.20, 1.22], 1.6, "noisy", 1.2),  # by far more
        ([0.60, 1.90, 0.70, 2.00, 1.50], 1.0, "overlap", 1.5),  # all over the place
        ([0.50], 1.0, "few", 1.0),
        ([0.50, 0.50], 1.0, "few", 1.0),
        ([], 1.0, "missing", 1.0),
    ],
)
def test_made_up_data(
    times: list[float], floor: float, kind: str, ratio: float
) -> None:
    verdict = compare("two", times, "one", SECONDS, floor)
    assert (verdict.kind, round(verdict.ratio, 2)) == (kind, ratio)


def test_without_a_base_nothing_is_compared() -> None:
    assert compare("two", SECONDS, "one", []).kind == "missing"


@pytest.mark.parametrize(
    ("kind", "en", "zh"),
    [
        (
            "win",
            "Here, `two` was 2.00 times as fast as `one`.",
            "Here，`two` 的速度是 `one` 的 2.00 倍。",
        ),
        (
            "loss",
            "Here, `two` took 2.00 times as long as `one`.",
            "Here，`two` 的用时是 `one` 的 2.00 倍。",
        ),
        (
            "tie",
            "Here, no difference was seen between `two` and `one`: "
            "it is within the noise.",
            "Here，`two` 和 `one` 看不出差别：差距没有超过噪声。",
        ),
        (
            "overlap",
            "Here, no difference was seen between `two` and `one`: "
            "the middle halves of their rounds overlap.",
            "Here，`two` 和 `one` 看不出差别：两者中间一半的轮次有重叠。",
        ),
        (
            "noisy",
            "Here, `two` against `one` was too noisy for a verdict.",
            "Here，噪声太大，`two` 和 `one` 谁快谁慢没法下结论。",
        ),
        (
            "few",
            "Here, `two` and `one` were timed too few times to say.",
            "Here，`two` 和 `one` 测的轮数太少，还不能下结论。",
        ),
        (
            "missing",
            "Here, `two` could not be measured beside `one`.",
            "Here，`two` 没测到，没法和 `one` 比。",
        ),
    ],
)
def test_it_is_said_in_both_languages(kind: str, en: str, zh: str) -> None:
    verdict = Verdict("two", "one", kind, 2.0)
    assert sentence(verdict, "Here", "en") == en
    assert sentence(verdict, "Here", "zh") == zh


@pytest.mark.parametrize(
    ("ratio", "said", "rounded"),
    [
        (1.054, "1.05", False),
        (9.996, "10.0", False),
        (20.39, "20.4", False),
        (99.96, "100", True),
        (980.8, "980", True),
        (996.0, "1,000", True),
        (43853.48, "44,000", True),
        (123456.0, "120,000", True),
    ],
)
def test_a_ratio_has_only_the_digits_that_count(
    ratio: float, said: str, rounded: bool
) -> None:
    assert about(ratio) == (said, rounded)
    win, loss = (Verdict("a", "b", kind, ratio) for kind in ("win", "loss"))
    number = f"about {said}" if rounded else said
    assert f"was {number} times as fast as" in sentence(win, "Here", "en")
    assert f"took {number} times as long as" in sentence(loss, "Here", "en")
    verb = "约为" if rounded else "是"
    assert f"的速度{verb} `b` 的 {said} 倍。" in sentence(win, "Here", "zh")
    assert f"的用时{verb} `b` 的 {said} 倍。" in sentence(loss, "Here", "zh")


def test_bars_write_small_times_in_small_units() -> None:
    drawn = bars({"slow": [0.5], "fast": [0.000012]}, "fast")
    assert ">500 ms</text>" in drawn and ">12 µs</text>" in drawn
    assert 'aria-label="slow: 500 ms; fast: 12 µs"' in drawn
    assert "0.00" not in drawn


def test_bars_show_what_the_verdict_compares() -> None:
    text = table(
        one="0.50 0.50 0.50", two="2.00 2.00 2.00", **{"one A/A": "0.25 0.25 0.20"}
    )
    (verdict,) = verdicts(text)
    drawn = bars(contestants(read_rounds(text)), verdict.name)
    assert 'aria-label="one: 375 ms; two: 2 s"' in drawn and "A/A" not in drawn
    assert verdict.ratio == pytest.approx(2.0 / 0.375)

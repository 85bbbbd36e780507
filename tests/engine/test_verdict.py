"""Who won is computed, and silence is kept inside the noise."""

import pytest

from docs_engine.verdict import Verdict, compare, read_rounds, sentence, verdicts


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
        ([0.60, 1.90, 0.70, 2.00, 1.50], 1.0, "tie", 1.5),  # all over the place
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
            "Here, no difference was seen between `two` and `one`.",
            "Here，`two` 与 `one` 看不出差别。",
        ),
        (
            "few",
            "Here, `two` and `one` were timed too few times to say.",
            "Here，`two` 与 `one` 测的轮数太少，还不能下结论。",
        ),
        (
            "missing",
            "Here, `two` could not be measured beside `one`.",
            "Here，`two` 没能和 `one` 一起测到。",
        ),
    ],
)
def test_it_is_said_in_both_languages(kind: str, en: str, zh: str) -> None:
    verdict = Verdict("two", "one", kind, 2.0)
    assert sentence(verdict, "Here", "en") == en
    assert sentence(verdict, "Here", "zh") == zh

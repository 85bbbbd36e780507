"""Who won is computed, and silence is kept inside the noise."""

import pytest

from docs_engine.verdict import read_rounds, verdicts


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

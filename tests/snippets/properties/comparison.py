"""Comparisons: times are chance; who took part, how often, and the truth are not."""

import re

from docs_engine.verdict import read_rounds

WAYS = ["normal", "threads", "processes"]
ROUNDS = 5


def _rounds(out: str, names: list[str]) -> dict[str, list[float]]:
    rows = read_rounds(out)
    assert list(rows) == names
    assert {len(times) for times in rows.values()} == {ROUNDS}
    assert all(time > 0 for times in rows.values() for time in times)
    return rows


def rounds(out: str) -> None:
    _rounds(out, [*WAYS, "normal A/A"])


def tiny(out: str) -> None:
    _rounds(out, [*WAYS, "normal A/A"])


def waiting(out: str) -> None:
    rows = _rounds(out, [*WAYS, "asyncio", "normal A/A"])
    # No sleep ends early: two of 0.2 s, one after the other, or side by side.
    assert min(rows["normal"] + rows["normal A/A"]) >= 0.4
    assert min(rows["threads"] + rows["processes"] + rows["asyncio"]) >= 0.2


def break_even(out: str) -> None:
    head, *lines = out.splitlines()
    assert head.split() == ["size", "normal", "processes", "normal", "/", "processes"]
    rows = [re.sub(",", "", line).split() for line in lines]
    sizes = [int(row[0]) for row in rows]
    assert sizes == sorted(set(sizes)) and sizes[-1] >= 1000 * sizes[0]
    for one, two, ratio in (map(float, row[1:]) for row in rows):
        # One unit of the last digit printed, either way.
        low, high = (one - 6e-5) / (two + 6e-5), (one + 6e-5) / max(two - 6e-5, 1e-9)
        assert low - 0.006 <= ratio <= high + 0.006

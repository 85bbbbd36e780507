"""Computes who won from the table that a timed program printed."""

import re
from dataclasses import dataclass
from statistics import median

# "normal  0.571 0.580 0.569": a name and one time (seconds) for each round.
_ROW = re.compile(r"^(?P<name>[A-Za-z][\w /()-]*?)\s{2,}(?P<times>(?:\d+\.\d+\s*)+)$")


@dataclass(frozen=True)
class Verdict:
    """How a contestant did against the first one of its table."""

    name: str
    base: str
    kind: str
    """``win``, ``loss`` or ``tie``."""
    ratio: float
    """How many times as fast (win) or as long (loss); at least 1."""


def read_rounds(text: str) -> dict[str, list[float]]:
    """The seconds of each round by contestant, in the order printed."""
    rows = {}
    for line in text.splitlines():
        if match := _ROW.match(line.strip()):
            rows[match["name"]] = [float(word) for word in match["times"].split()]
    return rows


def verdicts(text: str) -> list[Verdict]:
    """Compares every contestant with the first; "A/A" is the noise floor.

    The floor is the first contestant timed twice: a ratio that is not larger
    than the floor's, or than 5 %, is a tie.

    Raises:
        ValueError: fewer than two contestants, fewer than three rounds, or
            rounds that differ in number.
    """
    rows = read_rounds(text)
    if len(rows) < 2:
        raise ValueError("fewer than two contestants")
    if len({len(times) for times in rows.values()}) != 1:
        raise ValueError("contestants have different numbers of rounds")
    (base, first), *others = rows.items()
    if len(first) < 3:
        raise ValueError("fewer than three rounds")
    floor = 1.05
    for name, times in others:
        if name.endswith("A/A"):
            floor = max(floor, _ratio(median(first), median(times)))
    found = []
    for name, times in others:
        if name.endswith("A/A"):
            continue
        ratio = _ratio(median(first), median(times))
        kind = "tie" if ratio <= floor else "win"
        if kind == "win" and median(times) > median(first):
            kind = "loss"
        found.append(Verdict(name, base, kind, ratio))
    return found


def fastest(found: list[Verdict]) -> str:
    """Who won against all others; an empty string if nobody clearly did."""
    wins = [v for v in found if v.kind == "win"]
    if wins:
        return max(wins, key=lambda v: v.ratio).name
    lost = found and all(v.kind == "loss" for v in found)
    return found[0].base if lost else ""


def _ratio(a: float, b: float) -> float:
    return max(a, b) / min(a, b)

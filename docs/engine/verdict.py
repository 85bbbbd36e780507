"""Computes who won, and says it: the only place that words a comparison."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from docs_engine.measure.scale import about
from docs_engine.words import WORDS

# "normal  0.571 0.580 0.569": a name and one time (seconds) for each round.
_ROW = re.compile(r"^(?P<name>[A-Za-z][\w /()-]*?)\s{2,}(?P<times>(?:\d+\.\d+\s*)+)$")
LEAST = 1.05  # a ratio that no machine that others share can be trusted below
NOISY = 1.5  # a floor above which "no difference" would say more than was seen
FEWEST = 3  # rounds
UNSURE = ("tie", "overlap", "noisy")  # kinds of a verdict that names no winner


@dataclass(frozen=True)
class Verdict:
    """How a contestant did against the first one."""

    name: str
    base: str
    kind: str
    """``win``, ``loss``, ``tie`` (within the noise), ``overlap`` (a tie because the
    middle halves overlap), ``noisy`` (a tie within too much noise to tell), ``few``
    (too few rounds) or ``missing``."""
    ratio: float = 1.0
    """How many times as fast (win) or as long (loss); at least 1."""


def compare(
    name: str,
    times: Sequence[float],
    base: str,
    first: Sequence[float],
    floor: float = LEAST,
) -> Verdict:
    """Compares the seconds of one contestant with those of the first.

    A difference counts when the ratio of medians is above the noise floor (and
    above 5 %), and the middle halves of the two do not overlap.

    Args:
        floor: ratio between the first one and its repetition.
    """
    if not times or not first:
        return Verdict(name, base, "missing")
    if min(len(times), len(first)) < FEWEST:
        return Verdict(name, base, "few")
    mine, other = median(times), median(first)
    ratio = _ratio(mine, other)
    (low, high), (base_low, base_high) = middle_half(times), middle_half(first)
    if ratio <= max(floor, LEAST):
        return Verdict(name, base, "noisy" if floor > NOISY else "tie", ratio)
    if low <= base_high and base_low <= high:
        return Verdict(name, base, "overlap", ratio)
    return Verdict(name, base, "win" if mine < other else "loss", ratio)


def middle_half(times: Sequence[float]) -> tuple[float, float]:
    """The first and third quartile; the value itself, twice, if there is one."""
    if len(times) < 2:
        return times[0], times[0]
    low, _, high = quantiles(times, n=4, method="inclusive")
    return low, high


def sentence(verdict: Verdict, where: str, language: str) -> str:
    """A verdict in words.

    Args:
        where: opens the sentence: which run, on which machine.
        language: ``zh`` or ``en``.
    """
    words = WORDS[language]
    number, rounded = about(verdict.ratio)
    return words[verdict.kind].format(
        where=where,
        name=f"`{verdict.name}`",
        base=f"`{verdict.base}`",
        ratio=number,
        about=words["about" if rounded else "exactly"],
    )


def read_rounds(text: str) -> dict[str, list[float]]:
    """The seconds of each round by contestant, in the order printed."""
    rows = {}
    for line in text.splitlines():
        if match := _ROW.match(line.strip()):
            rows[match["name"]] = [float(word) for word in match["times"].split()]
    return rows


def contestants(rows: dict[str, list[float]]) -> dict[str, list[float]]:
    """The rounds that count for each: the first one's are those of its A/A row too.

    Who beats one of the two rows only has beaten nobody.
    """
    found = {n: list(times) for n, times in rows.items() if not n.endswith("A/A")}
    for name, times in rows.items():
        if name.endswith("A/A"):
            next(iter(found.values())).extend(times)
    return found


def read_contest(text: str) -> tuple[dict[str, list[float]], float]:
    """Every row's rounds, the repetition's too, and the noise floor.

    Raises:
        ValueError: fewer than two contestants, fewer than three rounds, rounds
            that differ in number, or a median of zero.
    """
    rows = read_rounds(text)
    if len(rows) < 2:
        raise ValueError("fewer than two contestants")
    if len({len(times) for times in rows.values()}) != 1:
        raise ValueError("contestants have different numbers of rounds")
    first = next(iter(rows.values()))
    if len(first) < FEWEST:
        raise ValueError("fewer than three rounds")
    if not all(median(times) for times in rows.values()):
        raise ValueError("a median of zero seconds: time more work")
    again = [times for name, times in rows.items() if name.endswith("A/A")]
    floor = max([LEAST, *(_ratio(median(first), median(a)) for a in again)])
    return rows, floor


def verdicts(text: str) -> list[Verdict]:
    """Compares every contestant of a printed table with its first.

    Raises:
        ValueError: as `read_contest`.
    """
    rows, floor = read_contest(text)
    (base, first), *others = contestants(rows).items()
    return [compare(name, times, base, first, floor) for name, times in others]


def fastest(found: list[Verdict]) -> str:
    """Who won against all others; an empty string if nobody clearly did."""
    wins = [v for v in found if v.kind == "win"]
    if wins:
        return max(wins, key=lambda v: v.ratio).name
    lost = found and all(v.kind == "loss" for v in found)
    return found[0].base if lost else ""


def _ratio(a: float, b: float) -> float:
    return max(a, b) / min(a, b)

"""Draws charts as inline SVG that takes its colours from the site's style sheet.

A chart is at most 360 units wide, so that a phone shows its text at true size.
Every contestant is one group that can be focused; it then shows its values.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from statistics import median

from docs_engine.measure.scale import Scale, around, seconds
from docs_engine.verdict import middle_half
from docs_engine.words import tongue

WIDE = 360
_ROW, _GROUP, _AXIS = 36, 26, 44  # heights of a contestant, a heading, an axis
_PLOT, _LEGEND = 220, 20
_SIDES = 12
_LEFT, _RIGHT = 46, 14


@dataclass(frozen=True)
class Line:
    """One contestant of a line chart."""

    name: str
    values: Sequence[Sequence[float]]
    """All rounds at each x; empty where it was not measured."""
    plain: bool = False
    """True for a line that was computed, not measured."""


@dataclass(frozen=True)
class Axis:
    """What an axis says."""

    label: str
    log: bool = True
    text: Callable[[float], str] = seconds
    """Writes a value."""
    ends: tuple[float, ...] = field(default=())
    """Values that must be within it."""


def dots(
    ident: str,
    title: str,
    axis: Axis,
    groups: Sequence[tuple[str, Sequence[tuple[str, Sequence[float]]]]],
) -> str:
    """A row for each contestant: all rounds as dots, middle half, median.

    Args:
        ident: unique on its page.
        groups: (heading or '', [(name, values of all rounds)]).
    """
    every = [v for _, rows in groups for _, values in rows for v in values]
    low, high = around([*every, *axis.ends], axis.log, zero=True)
    scale = Scale(low, high, _SIDES, WIDE - _SIDES, axis.log)
    parts, y = [], 4.0
    for heading, rows in groups:
        if heading:
            y += _GROUP
            parts.append(text_at(0, y - 8, heading, "strong"))
        for name, values in rows:
            parts.append(_row(name, values, scale, y, axis.text))
            y += _ROW
    ticks, top = scale.ticks(), 4 + _GROUP * bool(groups[0][0])
    grid = [f'<path class="grid" d="M{scale.at(t):.1f} {top}V{y:.0f}"/>' for t in ticks]
    ends = {0: "", len(ticks) - 1: "end"}
    parts += [
        text_at(scale.at(t), y + 16, axis.text(t), f"small {ends.get(n, 'middle')}")
        for n, t in enumerate(ticks)
    ]
    parts.append(text_at(WIDE / 2, y + 36, axis.label, "small middle"))
    return _svg(ident, title, y + _AXIS, [*grid, *parts])


def _row(
    name: str,
    values: Sequence[float],
    scale: Scale,
    y: float,
    text: Callable[[float], str],
) -> str:
    middle, (low, high) = median(values), middle_half(values)
    track = y + 24
    full = f"{text(middle)} ({text(low)} – {text(high)})"
    points = "".join(
        f'<circle class="raw" cx="{scale.at(v):.1f}" cy="{track}" r="2.5"/>'
        for v in values
    )
    return (
        f'<g{tongue(name)} tabindex="0" role="img" '
        f'aria-label="{escape(name)}: {escape(full)}">'
        f'<rect class="hit" x="0" y="{y + 2:.0f}" width="{WIDE}" height="{_ROW - 2}"/>'
        + text_at(2, y + 14, name)
        + text_at(WIDE - 2, y + 14, text(middle), "end brief")
        + text_at(WIDE - 2, y + 14, full, "end full")
        + f'<path class="track" d="M{scale.start} {track}H{scale.end}"/>{points}'
        f'<path class="spread" d="M{scale.at(low):.1f} {track}H{scale.at(high):.1f}"/>'
        f'<path class="median" d="M{scale.at(middle):.1f} {track - 6}v12"/></g>'
    )


def lines(
    ident: str,
    title: str,
    across: Axis,
    xs: Sequence[float],
    up: Axis,
    contestants: Sequence[Line],
    level: float | None = None,
) -> str:
    """A line for each contestant through its medians, with its middle halves.

    Args:
        ident: unique on its page.
        xs: the place of each point.
        level: a value to draw a line at, such as 1 for "as fast as".
    """
    every = [v for line in contestants for point in line.values for v in _ends(point)]
    every += [*up.ends, *([] if level is None else [level])]
    head = 18 + _LEGEND * len(contestants)
    bottom = head + _PLOT
    x = Scale(min(xs), max(xs), _LEFT + 8, WIDE - _RIGHT, across.log)
    y = Scale(*around(every, up.log, zero=True), bottom, head + 12, up.log)
    parts = []
    for tick in y.ticks(6):
        at = y.at(tick)
        parts.append(f'<path class="grid" d="M{_LEFT} {at:.1f}H{WIDE - _RIGHT}"/>')
        parts.append(text_at(_LEFT - 4, at + 4, up.text(tick), "small end"))
    shown = -100.0
    for tick in xs:
        at = x.at(tick)
        if at - shown > 46:
            edge = at > WIDE - 30
            place = (WIDE - 2, "small end") if edge else (at, "small middle")
            parts.append(text_at(place[0], bottom + 18, across.text(tick), place[1]))
            shown = at
    if level is not None:
        at = y.at(level)
        parts.append(f'<path class="level" d="M{_LEFT} {at:.1f}H{WIDE - _RIGHT}"/>')
    parts.append(text_at(WIDE / 2 + 16, bottom + 38, across.label, "small middle"))
    parts.append(text_at(2, head + 2, up.label, "small"))
    for number, line in enumerate(contestants):
        parts.append(_line(number, line, xs, x, y, up.text))
    return _svg(ident, title, bottom + _AXIS, parts)


def _ends(point: Sequence[float]) -> tuple[float, ...]:
    return middle_half(point) if point else ()


def _line(
    number: int,
    line: Line,
    xs: Sequence[float],
    x: Scale,
    y: Scale,
    text: Callable[[float], str],
) -> str:
    known = [(x.at(at), v) for at, v in zip(xs, line.values, strict=True) if v]
    middles = [(at, y.at(median(values))) for at, values in known]
    said = ", ".join(text(median(values)) for _, values in known)
    row = 14 + _LEGEND * number
    kind = "plain" if line.plain else f"c{number % 6 + 1}"
    parts = [
        f'<g{tongue(line.name)} class="{kind}" tabindex="0" role="img" '
        f'aria-label="{escape(line.name)}: {escape(said)}">',
        f'<path class="key" d="M2 {row - 4}h22"/>',
        text_at(32, row, line.name),
        f'<rect class="hit" x="0" y="{row - 14}" width="{WIDE}" height="{_LEGEND}"/>',
        '<path class="line" d="M'
        + "L".join(f"{at:.1f} {to:.1f}" for at, to in middles)
        + '"/>',
    ]
    if not line.plain:
        parts.append(_mark(number, 13, row - 4))
        for at, values in known:
            low, high = (y.at(v) for v in middle_half(values))
            parts.append(f'<path class="bar" d="M{at:.1f} {low:.1f}V{high:.1f}"/>')
            parts.append(_mark(number, at, y.at(median(values))))
    places = [
        (at, to, text(median(v)))
        for (at, to), (_, v) in zip(middles, known, strict=True)
    ]
    parts += [
        text_at(min(max(at, 60), WIDE - 4), to - 9, said, "full small middle")
        if at < WIDE - 30
        else text_at(WIDE - 2, to - 9, said, "full small end")
        for at, to, said in _apart(places)
    ]
    return "".join(parts) + "</g>"


def _apart(places: list[tuple[float, float, str]]) -> list[tuple[float, float, str]]:
    """Leaves out values that would be written over the one before."""
    kept = places[:1]
    for before, place in pairwise(places):
        if place[0] - kept[-1][0] > 44 or abs(place[1] - before[1]) > 16:
            kept.append(place)
    return kept


def _mark(number: int, x: float, y: float) -> str:
    shapes = (
        "M{l} {y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
        "M{l} {t}h8v8h-8z",
        "M{x} {t}l5 8.5h-10z",
        "M{x} {t}l5 5l-5 5l-5 -5z",
        "M{l} {t}l8 8m0 -8l-8 8",
        "M{x} {t}v9m-4.5 -4.5h9",
    )
    shape = shapes[number % len(shapes)]
    places = {"x": x, "y": y, "l": x - 4, "t": y - 4.5}
    path = shape.format(**{k: f"{v:.1f}" for k, v in places.items()})
    return f'<path class="mark" d="{path}"/>'


def text_at(x: float, y: float, text: str, css: str = "") -> str:
    """A line of text at a place, with classes of the style sheet."""
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{css}">{escape(text)}</text>'


def _svg(ident: str, title: str, tall: float, parts: list[str]) -> str:
    return (
        f'<svg viewBox="0 0 {WIDE} {tall:.0f}" role="group" '
        f'aria-labelledby="{ident}" data-search-exclude>'
        f'<title id="{ident}">{escape(title)}</title>{"".join(parts)}</svg>'
    )

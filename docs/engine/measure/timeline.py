"""Draws the lives of a program's processes under each other."""

import re
from html import escape
from itertools import groupby

from docs_engine.measure.draw import WIDE, text_at
from docs_engine.measure.lives import EVERY, Life
from docs_engine.measure.scale import Scale, seconds
from docs_engine.measure.words import WORDS

_ROW, _BAR, _SIDE = 38, 15, 8


def timeline(name: str, method: str, lives: list[Life], language: str) -> str:
    """The HTML of a program's time line.

    Args:
        name: the program, below ``snippets``.
        lives: its processes, oldest first.

    Raises:
        ValueError: nothing was seen.
    """
    if not lives:
        raise ValueError("no process was seen: the program ended too soon")
    words = WORDS[language]
    ident = "life-" + re.sub(r"\W+", "-", f"{name}-{method}")
    end = max(life.looks[-1][0] for life in lives) + EVERY
    scale = Scale(0, end, _SIDE, WIDE - _SIDE)
    parts, y, children = [], 4.0, 0
    for life in lives:
        children += life.role == "child"
        role = words[life.role].format(number=children)
        parts.append(_row(role, life, scale, y, words))
        y += _ROW
    ticks = scale.ticks()
    grid = [f'<path class="grid" d="M{scale.at(t):.1f} 4V{y:.0f}"/>' for t in ticks]
    for n, tick in enumerate(ticks):
        side = {0: "", len(ticks) - 1: "end"}.get(n, "middle")
        parts.append(text_at(scale.at(tick), y + 16, seconds(tick), f"small {side}"))
    parts.append(text_at(WIDE / 2, y + 36, words["axis_life"], "small middle"))
    caption = f"{words['life']} (<code>{escape(name)}</code>, <code>{method}</code>)"
    note = words["life_note"].format(every=EVERY * 1000)
    return (
        f'<div class="chart"><figure><figcaption>{caption}</figcaption>'
        f'<svg viewBox="0 0 {WIDE} {y + 44:.0f}" role="group" '
        f'aria-labelledby="{ident}">'
        f'<title id="{ident}">{escape(words["life"])}</title>'
        f"{''.join([*grid, *parts])}</svg></figure>"
        f'<p class="about">{escape(note)}</p></div>'
    )


def _row(name: str, life: Life, scale: Scale, y: float, words: dict[str, str]) -> str:
    first, last = life.looks[0][0], life.looks[-1][0] + EVERY
    waited = sum(core == -1 for _, core in life.looks) / len(life.looks)
    cores = sorted({core for _, core in life.looks if core >= 0})
    said = words["life_row"].format(
        name=name,
        start=seconds(first),
        end=seconds(last),
        share=waited,
        cores=", ".join(map(str, cores)) or "–",
    )
    parts = [
        f'<g tabindex="0" role="img" aria-label="{escape(said)}">',
        f'<rect class="hit" x="0" y="{y:.0f}" width="{WIDE}" height="{_ROW - 2}"/>',
        text_at(2, y + 13, name, "brief"),
        text_at(2, y + 13, said.partition(words["colon"])[2].strip(), "small full"),
    ]
    for core, seen in spans(life, last):
        left, right = scale.at(seen[0]), scale.at(seen[1])
        kind = "waits" if core == -1 else "works"
        parts.append(
            f'<rect class="{kind}" x="{left:.1f}" y="{y + 17:.0f}" '
            f'width="{max(right - left, 0.8):.1f}" height="{_BAR}"/>'
        )
        if core >= 0 and right - left > 9:
            parts.append(text_at((left + right) / 2, y + 29, str(core), "core"))
    return "".join(parts) + "</g>"


def spans(life: Life, end: float) -> list[tuple[int, tuple[float, float]]]:
    """(core, (from, to)) for each stretch in which nothing changed."""
    stretches = [
        (core, next(looks)[0])
        for core, looks in groupby(life.looks, key=lambda x: x[1])
    ]
    ends = [start for _, start in stretches[1:]] + [end]
    return [(c, (start, to)) for (c, start), to in zip(stretches, ends, strict=True)]

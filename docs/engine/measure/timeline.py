"""Draws the lives of a program's processes under each other."""

import re
from html import escape

from docs_engine.lives import EVERY, Life
from docs_engine.measure.draw import WIDE, text_at
from docs_engine.measure.scale import Scale, seconds
from docs_engine.measure.words import WORDS
from docs_engine.runner import Result

_ROW, _BAR, _SIDE = 38, 15, 8


def timeline(name: str, result: Result, language: str) -> str:
    """The HTML of a program's time line.

    Args:
        name: the program, below ``snippets``.
        result: a run during which its processes were watched.

    Raises:
        ValueError: nothing was seen.
    """
    if not result.lives:
        raise ValueError("no process was seen: the program ended too soon")
    words = WORDS[language]
    ident = "life-" + re.sub(r"\W+", "-", f"{name}-{result.method}")
    end = max(life.end for life in result.lives) + EVERY
    scale = Scale(0, end, _SIDE, WIDE - _SIDE)
    parts, y, children = [], 4.0, 0
    for life in result.lives:
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
    which = f"<code>{escape(name)}</code>{words['then']}<code>{result.method}</code>"
    caption = words["of"].format(what=words["life"], which=which)
    note = words["life_note"].format(every=EVERY * 1000)
    return (
        '<div class="chart" data-search-exclude><figure>'
        f"<figcaption>{caption}</figcaption>"
        f'<svg viewBox="0 0 {WIDE} {y + 44:.0f}" role="group" '
        f'aria-labelledby="{ident}">'
        f'<title id="{ident}">{escape(words["life"])}</title>'
        f"{''.join([*grid, *parts])}</svg></figure>"
        f'<p class="about">{escape(note)}</p></div>'
    )


def _row(name: str, life: Life, scale: Scale, y: float, words: dict[str, str]) -> str:
    seen = spans(life)
    first, last = seen[0][1][0], seen[-1][1][1]
    waited = sum(to - start for core, (start, to) in seen if core == -1)
    cores = sorted({core for core, _ in seen if core >= 0})
    said = words["life_row"].format(
        name=name,
        start=seconds(first),
        end=seconds(last),
        share=waited / (last - first),
        cores=", ".join(map(str, cores)) or "–",
    )
    parts = [
        f'<g tabindex="0" role="img" aria-label="{escape(said)}">',
        f'<rect class="hit" x="0" y="{y:.0f}" width="{WIDE}" height="{_ROW - 2}"/>',
        text_at(2, y + 13, name, "brief"),
        text_at(2, y + 13, said.partition(words["colon"])[2].strip(), "small full"),
    ]
    for core, (start, to) in seen:
        left, right = scale.at(start), scale.at(to)
        kind = "waits" if core == -1 else "works"
        parts.append(
            f'<rect class="{kind}" x="{left:.1f}" y="{y + 17:.0f}" '
            f'width="{max(right - left, 0.8):.1f}" height="{_BAR}"/>'
        )
        if core >= 0 and right - left > 9:
            parts.append(text_at((left + right) / 2, y + 29, str(core), "core"))
    return "".join(parts) + "</g>"


def spans(life: Life) -> list[tuple[int, tuple[float, float]]]:
    """(core, (from, to)) for each stretch in which nothing changed.

    The last look stands for the time up to the next one, which did not come.
    """
    ends = [start for start, _ in life.stretches[1:]] + [life.end + EVERY]
    return [
        (core, (start, end))
        for (start, core), end in zip(life.stretches, ends, strict=True)
    ]

"""Draws the seconds that a timed program printed, one bar for each contestant."""

from html import escape
from statistics import median

from docs_engine.measure.scale import seconds
from docs_engine.words import tongue

WIDTH = 360
_ROW = 46


def bars(rows: dict[str, list[float]], best: str) -> str:
    """An SVG of medians as bars and single rounds as dots, on a scale from 0.

    Args:
        rows: seconds of each round by contestant, as they are compared
            (`verdict.contestants`).
        best: the contestant to point out, or an empty string.
    """
    scale = (WIDTH - 8) / max(max(times) for times in rows.values())
    said = "; ".join(f"{n}: {seconds(median(t))}" for n, t in rows.items())
    parts = []
    for row, (name, times) in enumerate(rows.items()):
        top = row * _ROW
        length = max(1.0, median(times) * scale)
        kind = "bar best" if name == best else "bar"
        parts.append(
            f'<text x="0" y="{top + 14}">{escape(name)}</text>'
            f'<text class="end" x="{WIDTH}" y="{top + 14}">'
            f"{escape(seconds(median(times)))}</text>"
            f'<rect class="{kind}" x="0" y="{top + 21}" width="{length:.1f}" '
            'height="12" rx="2"/>'
        )
        dots = (f'cx="{t * scale + 1:.1f}" cy="{top + 27}"' for t in times)
        parts += [f'<circle class="round" {at} r="3"/>' for at in dots]
    return (
        f'<svg{tongue(said)} class="bars" '
        f'viewBox="0 0 {WIDTH} {len(rows) * _ROW - 8}" role="img" '
        f'aria-label="{escape(said)}" xmlns="http://www.w3.org/2000/svg">'
        + "".join(parts)
        + "</svg>"
    )

"""Draws numbers as bars, in the colors of the page around them."""

from html import escape

from IPython.display import HTML


def bars(values, unit="s", best=min):
    """A drawing of {name: value}; the best bar stands out."""
    longest, winner = max(values.values()), best(values.values())
    factor, digits = 1, 2
    if unit == "s" and longest < 1:
        factor, digits, unit = 1000, 1, "ms"
    rows, said = [], []
    for at, (name, value) in enumerate(values.items()):
        color = "var(--teal, #4a90a4)"
        if value == winner:
            color = "var(--lead, #d06a2a)"
        text = f"{factor * value:.{digits}f} {unit}"
        said.append(f"{name}: {text}")
        rows.append(
            f'<text x="0" y="{36 * at + 14}">{escape(name)}</text>'
            f'<text x="360" y="{36 * at + 14}" text-anchor="end">{text}</text>'
            f'<rect y="{36 * at + 20}" width="{360 * value / longest:.0f}"'
            f' height="9" rx="2" fill="{color}"/>'
        )
    return HTML(
        f'<svg role="img" aria-label="{escape("; ".join(said))}"'
        f' viewBox="0 0 360 {36 * len(values)}" fill="currentColor"'
        ' style="width: 100%; max-width: 360px; font-size: 13px">'
        + "".join(rows)
        + "</svg>"
    )

"""Draws a record as a board: a row for each way, a column for each kind of task."""

import re
from html import escape

from docs_engine.measure.records import Record, Series
from docs_engine.measure.says import point_name
from docs_engine.verdict import Verdict, compare


def board(record: Record, words: dict[str, str]) -> str:
    """One HTML table a Python: each way against the first, at every point.

    Args:
        words: of `words.WORDS`, in the page's language.
    """
    pythons = range(len(record.data["pythons"]))
    tables = "".join(_table(record, python, words) for python in pythons)
    title = escape(words[record.experiment])
    head = f'<div class="board" role="group" tabindex="0" aria-label="{title}">'
    return f"{head}{tables}</div>"


def _table(record: Record, python: int, words: dict[str, str]) -> str:
    points = range(len(record.xs))
    names = list(dict.fromkeys(one.name for one in record.series))
    heads = "".join(
        f"<th scope='col'>{escape(point_name(record, point, words))}</th>"
        for point in points
    )
    rows = "".join(
        f"<tr><th scope='row'><code>{_breakable(name)}</code></th>"
        + "".join(_cell(record, name, names[0], python, point) for point in points)
        + "</tr>"
        for name in names[1:]
    )
    gil = "" if record.data["pythons"][python]["gil"] else words["no_gil"]
    caption = words["python"].format(python=record.python(python), gil=gil)
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>"
        f"<th scope='col'>{words['head']}</th>{heads}</tr>"
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _cell(record: Record, name: str, base: str, python: int, point: int) -> str:
    one, first = (Series(n, python, False) for n in (name, base))
    if one not in record.series:
        return "<td class='missing'>–</td>"
    number, reference = record.series.index(one), record.series.index(first)
    verdict = compare(
        name,
        record.walls[number, point],
        base,
        record.both(reference, point),
        record.floor(point, python),
    )
    kind = verdict.kind if verdict.kind in ("win", "loss", "noisy") else "tie"
    return f"<td class='{kind}'>{_gain(verdict)}</td>"


def _gain(verdict: Verdict) -> str:
    """``1.8``, ``1/12``, ``=`` for no difference, ``?`` for too much noise to tell."""
    if verdict.kind == "noisy":
        return "?"
    if verdict.kind not in ("win", "loss"):
        return "="
    text = f"{verdict.ratio:.1f}" if verdict.ratio < 9.95 else f"{verdict.ratio:.2g}"
    if "e" in text:
        text = f"{float(text):,.0f}"
    return text if verdict.kind == "win" else f"1/{text}"


def _breakable(name: str) -> str:
    """A long name in camel case may be broken before each word."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "<wbr>", escape(name))

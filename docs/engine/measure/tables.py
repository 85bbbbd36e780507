"""The numbers of a record as an HTML table and as CSV."""

import csv
import io
from collections.abc import Callable, Iterable
from html import escape
from statistics import median

from docs_engine.measure.records import Record
from docs_engine.measure.says import point_name
from docs_engine.measure.scale import seconds
from docs_engine.verdict import middle_half


def framed(label: str, heads: Iterable[str], rows: Iterable[str]) -> str:
    """An HTML table in a box that scrolls, which the keyboard reaches.

    Args:
        label: names the box for a screen reader.
        heads: cells of the head, as HTML.
        rows: cells of each row, as HTML.
    """
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return (
        "<div class='numbers' tabindex='0' role='region' "
        f"aria-label='{escape(label)}'><table><thead><tr>{''.join(heads)}"
        f"</tr></thead><tbody>{body}</tbody></table></div>"
    )


def grid(heads: str, rows: Iterable[list[str]]) -> str:
    """A framed table of cells as HTML, under heads as in ``Program|Wall, s``."""
    names = heads.split("|")
    return framed(
        ", ".join(names),
        (f"<th scope='col'>{name}</th>" for name in names),
        ("".join(f"<td>{cell}</td>" for cell in row) for row in rows),
    )


def table(record: Record, words: dict[str, str], text: Callable[[float], str]) -> str:
    """A row for each contestant, a column for each point: median and middle half."""
    several = len(record.data["pythons"]) > 1
    points = range(len(record.xs))
    heads = [f"<th scope='col'>{escape(words['head'])}</th>"]
    for point in points:
        name = point_name(record, point, words)
        if record.experiment == "sizes":
            name = (
                f"{record.xs[point]:,} ({seconds(median(record.per_task(0, point)))})"
            )
        heads.append(f"<th scope='col'>{escape(name)}</th>")
    rows = []
    for number, one in enumerate(record.series):
        name = one.name + (" A/A" if one.again else "")
        name += f", {record.python(one.python)}" if several else ""
        cells = [f"<th scope='row'>{escape(name)}</th>"]
        for point in points:
            values = record.per_task(number, point)
            low, high = middle_half(values)
            cells.append(
                f"<td>{text(median(values))} ({text(low)} – {text(high)})</td>"
            )
        rows.append("".join(cells))
    return framed(words["numbers"], heads, rows)


def as_csv(record: Record) -> str:
    """One line a sample, with everything that names it; seconds."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    head = ["experiment", "date", "python", "contestant", "again", "point", "tasks"]
    writer.writerow([*head, "round", "wall_s", "cpu_s"])
    for sample in record.data["samples"]:
        one = record.series[sample["series"]]
        point = record.data["points"][sample["point"]]
        writer.writerow(
            [
                record.experiment,
                record.data["date"],
                record.python(one.python),
                one.name,
                int(one.again),
                point["x"],
                point["tasks"],
                sample["round"],
                sample["wall"],
                "" if sample["cpu"] is None else sample["cpu"],
            ]
        )
    return out.getvalue()

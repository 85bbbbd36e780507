"""The numbers of a record as an HTML table and as CSV."""

import csv
import io
from collections.abc import Callable
from html import escape
from statistics import median

from docs_engine.measure.records import Record
from docs_engine.measure.says import point_name
from docs_engine.measure.scale import seconds
from docs_engine.verdict import middle_half


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
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return (
        "<div class='numbers' tabindex='0' role='region' "
        f"aria-label='{escape(words['numbers'])}'><table><thead><tr>{''.join(heads)}"
        f"</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


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

"""Turns a record into a figure: chart, what it says, its numbers, its origin."""

from collections.abc import Callable
from datetime import date
from html import escape
from statistics import median

from mkdocs.utils import get_build_datetime

from docs_engine.measure.board import board
from docs_engine.measure.draw import Axis, Line, dots, lines
from docs_engine.measure.plans import PLANS, Plan
from docs_engine.measure.records import Record
from docs_engine.measure.says import point_name, sentences
from docs_engine.measure.scale import digits, seconds, size
from docs_engine.measure.tables import table
from docs_engine.measure.words import WORDS

OLD = 365  # days
Words = dict[str, str]


def figure(record: Record, language: str, base: str, today: date | None = None) -> str:
    """The HTML of a record: everything that a reader needs to judge it.

    Args:
        base: relative address of the language's root from the page.
        today: the day that its age is told for; that of the commit when None.
    """
    words, plan = WORDS[language], PLANS[record.experiment]
    ident = "chart-" + record.name.replace("/", "-")
    title = words[record.experiment]
    svg, text = DRAWERS[plan.draw](record, ident, words, plan)
    says = "".join(
        f"<li>{coded(one)}</li>" for one in sentences(record, language, plan)
    )
    about = origin(record, words, today or get_build_datetime().date())
    marks = plan.draw if plan.draw in ("dots", "board") else "lines"
    way, raw, gap = [words[marks]], [words["note"]], words["gap"]
    if task := shared(record, words, plan):
        # a board compares whole rounds: there, only the numbers are for one task
        (raw if marks == "board" else way).insert(0, task)
    files = f"{base}data/records/{record.name}"
    note = gap.join(raw) + words["and"].join(
        f'<a href="{escape(files)}.{kind}" download>{kind.upper()}</a>'
        for kind in ("json", "csv")
    )
    script = f"{record.experiment}.py"
    note += words["script"].format(
        file=f'<a href="{base}data/scripts/{script}" download>{script}</a>',
        command=f"<code>{escape(record.data['command'])}</code>",
    )
    return (
        f'<div class="chart"><figure><figcaption>{escape(title)}</figcaption>'
        f"{svg}</figure>"
        f'<p class="about">{escape(gap.join(way))}</p><ul>{says}</ul>'
        f"<details><summary>{words['numbers']}</summary>"
        f'{table(record, words, text)}<p class="about">{note}</p></details>'
        f'<p class="about">{escape(about)}</p></div>'
    )


def origin(record: Record, words: Words, today: date) -> str:
    """Where and when: machine, Pythons, rounds, floor and ceiling, and its age."""
    data = record.data
    machine, days = data["machine"], (today - date.fromisoformat(data["date"])).days
    ages = ((-1, "future"), (0, "today"), (1, "day"), (OLD, "days"))
    age = next((word for most, word in ages if days <= most), "old")
    most = max(2, machine["cores"])
    tops = [one for one in data["ceilings"] if one["workers"] <= most]
    top = max(tops, key=lambda one: int(one["workers"]), default=None)
    gain = top and record.ceiling(top["workers"])
    how = top and words["pinned" if top["pinned"] else "unpinned"]
    rounds = sorted({point["rounds"] for point in data["points"]})
    gil = all(python["gil"] for python in data["pythons"])
    return words["recorded"].format(
        date=data["date"],
        age=words[age].format(days=days),
        cpu=machine["cpu"],
        cores=machine["cores"],
        quota=words["quota"].format(quota=machine["quota"]) if machine["quota"] else "",
        os=machine["os"],
        python=words["and"].join(record.python(n) for n in range(len(data["pythons"]))),
        gil="" if gil or len(data["pythons"]) > 1 else words["no_gil"],
        method="/".join(dict.fromkeys(p["method"] for p in data["pythons"])),
        rounds="–".join(map(str, dict.fromkeys((rounds[0], rounds[-1])))),
        floor=_floors(record, words),
        ceiling=words["unknown"]
        if top is None
        else words["top"].format(gain=gain, workers=top["workers"], how=how),
    )


def _floors(record: Record, words: Words) -> str:
    """The noise floor; from the least to the greatest where they differ."""
    floors = [
        record.floor(point, python)
        for point in range(len(record.xs))
        for python in range(len(record.data["pythons"]))
    ]
    low, high = (f"{pick(floors):.2f}" for pick in (min, max))
    if low == high:
        return low
    what = words[f"what_{record.experiment}"]
    return words["spans"].format(low=low, high=high, what=what)


def shared(record: Record, words: Words, plan: Plan) -> str:
    """Says that times are for one of several tasks, and of how many."""
    if not plan.unit:
        return ""
    counts = sorted({point["tasks"] for point in record.data["points"]})
    return words["share"].format(
        count="–".join(f"{n:,}" for n in dict.fromkeys((counts[0], counts[-1]))),
        unit=words[f"unit_{plan.unit}"],
    )


def coded(text: str) -> str:
    """Marks what stands between back quotes as code."""
    parts = escape(text, quote=False).split("`")
    return "".join(
        f"<code>{part}</code>" if n % 2 else part for n, part in enumerate(parts)
    )


Text = Callable[[float], str]


def _dots(record: Record, ident: str, words: Words, plan: Plan) -> tuple[str, Text]:
    several = len(record.data["pythons"]) > 1
    groups = []
    for python in range(len(record.data["pythons"])):
        for point in range(len(record.xs)):
            rows = [
                (one.name + (" A/A" if one.again else ""), record.per_task(n, point))
                for n, one in enumerate(record.series)
                if one.python == python
            ]
            head = point_name(record, point, words) if len(record.xs) > 1 else ""
            groups.append(
                (f"Python {record.python(python)}" if several else head, rows)
            )
    axis = Axis(words[plan.axis], log=record.experiment != "versions")
    return dots(ident, words[record.experiment], axis, groups), seconds


def _contestants(
    record: Record, values: Callable[[int, int], list[float]]
) -> list[Line]:
    return [
        Line(one.name, [values(n, p) for p in range(len(record.xs))])
        for n, one in enumerate(record.series)
        if not one.again
    ]


def _gains(record: Record, series: int, point: int) -> list[float]:
    """How many times as fast as the first contestant, in each round.

    As the sentences below have it: against all its rounds and those of its repetition.
    """
    first = median(record.both(0, point))
    return [first / wall for wall in record.walls[series, point]]


def _sizes(record: Record, ident: str, words: Words, plan: Plan) -> tuple[str, Text]:
    xs = [median(record.per_task(0, p)) for p in range(len(record.xs))]
    across, up = (
        Axis(words["axis_alone"]),
        Axis(words[plan.axis], False, digits, (2.0,)),
    )
    drawn = _contestants(record, lambda n, p: _gains(record, n, p))[1:]
    return lines(ident, words["sizes"], across, xs, up, drawn, level=1), seconds


def _sending(record: Record, ident: str, words: Words, plan: Plan) -> tuple[str, Text]:
    across, up = Axis(words["axis_bytes"], True, size), Axis(words[plan.axis])
    drawn = _contestants(record, record.per_task)
    return lines(ident, words["sending"], across, record.xs, up, drawn), seconds


def _workers(record: Record, ident: str, words: Words, plan: Plan) -> tuple[str, Text]:
    alone = float(record.data["constants"]["alone"])
    across = Axis(words["axis_workers"], True, digits)
    up = Axis(words[plan.axis], False, digits)
    drawn = _contestants(record, lambda n, p: _gains(record, n, p))[1:]
    amdahl = [[1 / (alone + (1 - alone) / x)] for x in record.xs]
    ceilings = [[c] if (c := record.ceiling(x)) else [] for x in record.xs]
    drawn.append(Line(words["amdahl"].format(share=alone), amdahl, plain=True))
    drawn.append(Line(words["ceiling"], ceilings))
    title = words["workers"]
    return lines(ident, title, across, record.xs, up, drawn, level=1), seconds


def _board(record: Record, ident: str, words: Words, plan: Plan) -> tuple[str, Text]:
    return board(record, words), seconds


DRAWERS = {
    "dots": _dots,
    "sizes": _sizes,
    "sending": _sending,
    "workers": _workers,
    "board": _board,
}

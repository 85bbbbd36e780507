"""Says what a record shows: winners, losers, and what to doubt."""

from statistics import median

from docs_engine.measure.plans import Plan
from docs_engine.measure.records import Record, Series
from docs_engine.measure.scale import seconds, size
from docs_engine.measure.words import WORDS
from docs_engine.verdict import LEAST, compare, middle_half, sentence

Words = dict[str, str]


def sentences(record: Record, language: str, plan: Plan) -> list[str]:
    """What the data say, computed: winners, losers, doubts."""
    words = WORDS[language]
    found = SUMMED[plan.draw](record, words) if plan.draw in SUMMED else []
    for base, one in [] if found else pairs(record):
        if plan.said and record.series[one].name not in plan.said:
            continue
        for point, x in enumerate(record.xs):
            if plan.points and x not in plan.points:
                continue
            verdict = compare(
                record.series[one].name,
                record.walls[one, point],
                record.series[base].name,
                record.both(base, point),
                record.floor(point, record.series[one].python),
            )
            where = _where(record, record.series[one], point, words)
            found.append(sentence(verdict, where, language))
    absent: dict[str, list[str]] = {}
    for one in record.data["missing"]:
        absent.setdefault(one["name"], []).append(record.python(one["python"]))
    for name, pythons in absent.items():
        versions = words["and"].join(pythons)
        found.append(words["missing"].format(name=f"`{name}`", versions=versions))
    doubts = _doubts(record, words) + _unsteady(record, words)
    return found + _counted(record, words) + doubts


def _counted(record: Record, words: Words) -> list[str]:
    """What an experiment counted beside its times."""
    counts = record.data["constants"]
    word = f"counted_{record.experiment}"
    return [words[word].format(**counts)] if word in words and counts else []


def pairs(record: Record) -> list[tuple[int, int]]:
    """(the first contestant, another one) of the same Python, by number."""
    first: dict[int, int] = {}
    found = []
    for number, one in enumerate(record.series):
        if one.again:
            continue
        if one.python in first:
            found.append((first[one.python], number))
        else:
            first[one.python] = number
    return found


def _where(record: Record, one: Series, point: int, words: Words) -> str:
    """Opens a sentence: the point, or the Python where several took part."""
    python = record.data["pythons"][one.python]
    gil = "" if python["gil"] else words["no_gil"]
    where = words["python"].format(python=record.python(one.python), gil=gil)
    if len(record.xs) > 1:
        where += words["then"] + point_name(record, point, words)
    return where


def point_name(record: Record, point: int, words: Words) -> str:
    """What is measured at a point, in words."""
    x = record.xs[point]
    if isinstance(x, str):
        return words.get(x, x)
    if record.experiment == "sending":
        return size(x)
    if record.experiment == "sizes":
        return seconds(median(record.per_task(0, point)))
    return words[f"x_{record.experiment}"].format(x=x)


def _by_point(record: Record, words: Words) -> list[str]:
    """For each Python and point, who was faster, slower, or no different."""
    said: dict[tuple[int, int], dict[str, list[str]]] = {}
    for base, one in pairs(record):
        series = record.series[one]
        for point in range(len(record.xs)):
            walls = record.walls[one, point], record.both(base, point)
            floor = record.floor(point, series.python)
            kind = compare("", walls[0], "", walls[1], floor).kind
            kinds = said.setdefault((series.python, point), {})
            kinds.setdefault(kind, []).append(f"`{series.name}`")
    found = []
    for (python, point), kinds in sorted(said.items()):
        same = [n for kind in ("tie", "overlap", "few") for n in kinds.get(kind, [])]
        parts = [
            words[word].format(name=words["and"].join(names))
            for word, names in (
                ("faster", kinds.get("win")),
                ("slower", kinds.get("loss")),
                ("same", same),
                ("unclear", kinds.get("noisy")),
            )
            if names
        ]
        where = _where(record, Series("", python, False), point, words)
        found.append(
            where + words["colon"] + words["semicolon"].join(parts) + words["stop"]
        )
    return found


SUMMED = {"sizes": _by_point, "board": _by_point}
"""Drawings of which not every pair is said, but the sum of them."""


BOUNDED = ("sizes", "workers", "versions")
"""Experiments in which nothing can beat the ceiling: they only compute."""
TWO_CORES = ("choices", "libraries")
"""Experiments for which a second core has to be free."""


def _doubts(record: Record, words: Words) -> list[str]:
    """What does not fit with what the machine can do."""
    top = record.ceiling(2)
    if top is None or record.experiment not in BOUNDED + TWO_CORES:
        return []
    above = []
    for base, one in pairs(record):
        for point, x in enumerate(record.xs):
            if x == "waiting":
                continue  # no core is needed for that
            limit = record.ceiling(x) if record.experiment == "workers" else top
            gain = median(record.walls[base, point]) / median(record.walls[one, point])
            floor = record.floor(point, record.series[one].python)
            if limit and gain > limit * max(floor, LEAST):
                above.append(f"`{record.series[one].name}`")
    if above and record.experiment in BOUNDED:
        return [words["above"].format(name=name) for name in dict.fromkeys(above)]
    return [words["low"]] if top < 1.3 and not above else []


_STEADY = 1.3  # quartiles of the same work that lie further apart are told
_LONG = 0.01  # seconds; shorter rounds differ for reasons of their own


def _unsteady(record: Record, words: Words) -> list[str]:
    """Whether the machine did the same work at the same speed all the time."""
    found = [
        words["beyond"].format(workers=top["workers"])
        for top in record.data["ceilings"]
        if (record.ceiling(top["workers"]) or 0) > top["workers"] * LEAST
    ]
    same = [top["alone"] for top in record.data["ceilings"]]
    for base in dict(pairs(record)):
        rounds = [record.both(base, point) for point in range(len(record.xs))]
        same += [walls for walls in rounds if median(walls) >= _LONG]
    halves = [middle_half(times) for times in same]
    apart = max((high / low for low, high in halves), default=1.0)
    if apart > _STEADY:
        found.append(words["unsteady"].format(ratio=apart))
    return found

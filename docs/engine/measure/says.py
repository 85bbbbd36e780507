"""Says what a record shows: winners, losers, break-even, and what to doubt."""

from statistics import median

from docs_engine.measure.plans import Plan
from docs_engine.measure.records import Record, Series
from docs_engine.measure.scale import seconds, size
from docs_engine.measure.words import WORDS
from docs_engine.verdict import compare, sentence

Words = dict[str, str]


def sentences(record: Record, language: str, plan: Plan) -> list[str]:
    """What the data say, computed: winners, losers, break-even, doubts."""
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
                record.walls[base, point],
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
    return found + _counted(record, words) + _doubts(record, words)


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


def _break_even(record: Record, words: Words) -> list[str]:
    """From which size on each contestant pays; those that agree in one sentence."""
    said: dict[tuple[str, str], list[str]] = {}
    for base, one in pairs(record):
        python = record.series[one].python
        kinds = [
            compare(
                "",
                record.walls[one, p],
                "",
                record.walls[base, p],
                record.floor(p, python),
            ).kind
            for p in range(len(record.xs))
        ]
        name = f"`{record.series[one].name}`"
        if "loss" in kinds:
            last = len(kinds) - 1 - kinds[::-1].index("loss")
            said.setdefault(("costs", point_name(record, last, words)), []).append(name)
        wins = len(kinds)
        while wins and kinds[wins - 1] == "win":
            wins -= 1
        if wins == len(kinds):
            said.setdefault(("pays_not", ""), []).append(name)
        else:
            said.setdefault(("pays", point_name(record, wins, words)), []).append(name)
    base_name = f"`{record.series[0].name}`"
    return [
        words[word].format(size=size, base=base_name, name=words["and"].join(names))
        for (word, size), names in said.items()
    ]


def _by_point(record: Record, words: Words) -> list[str]:
    """For each Python and point, who was faster, slower, or no different."""
    said: dict[tuple[int, int], dict[str, list[str]]] = {}
    for base, one in pairs(record):
        series = record.series[one]
        for point in range(len(record.xs)):
            walls = record.walls[one, point], record.walls[base, point]
            floor = record.floor(point, series.python)
            kind = compare("", walls[0], "", walls[1], floor).kind
            kinds = said.setdefault((series.python, point), {})
            kinds.setdefault(kind, []).append(f"`{series.name}`")
    found = []
    for (python, point), kinds in sorted(said.items()):
        same = [
            n
            for kind in ("tie", "overlap", "noisy", "few")
            for n in kinds.get(kind, [])
        ]
        parts = [
            words[word].format(name=words["and"].join(names))
            for word, names in (
                ("faster", kinds.get("win")),
                ("slower", kinds.get("loss")),
                ("same", same),
            )
            if names
        ]
        where = _where(record, Series("", python, False), point, words)
        found.append(
            where + words["colon"] + words["semicolon"].join(parts) + words["stop"]
        )
    return found


SUMMED = {"sizes": _break_even, "board": _by_point}
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
    found = [words["low"]] if top < 1.3 else []
    for base, one in pairs(record) if record.experiment in BOUNDED else ():
        for point, x in enumerate(record.xs):
            limit = record.ceiling(x) if record.experiment == "workers" else top
            middles = [median(record.walls[n, point]) for n in (base, one)]
            gain = middles[0] / middles[1]
            floor = record.floor(point, record.series[one].python)
            if limit and gain > limit * max(floor, 1.05):
                name = f"`{record.series[one].name}`"
                found.append(words["above"].format(name=name))
    return list(dict.fromkeys(found))

"""The command line of a contest: measures, prints a table, writes a record."""

from __future__ import annotations

import argparse
import json
import sys
import time
from datetime import datetime, timezone
from pathlib import Path
from statistics import median

from contest import measure
from facts import machine, python
from processes import Family, spin, take

SCHEMA = 1


def main(contest, script, full=None):
    """Runs the contest that ``script`` holds, as the command line asks.

    Without options this Python alone takes part, and ``NAME.json`` is written.
    """
    parser = argparse.ArgumentParser(description=f"Measures: {contest.name}.")
    parser.add_argument("--python", nargs="+", default=[sys.executable], metavar="P")
    parser.add_argument("--out", type=Path, default=Path(f"{contest.name}.json"))
    if full:
        parser.add_argument("--full", action="store_true", help="takes longer")
    for internal in ("--sample", "--spin", "--facts", "--constants"):
        parser.add_argument(internal, nargs="*", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.sample is not None:
        take(contest, options.sample[0], json.loads(options.sample[1]))
    elif options.spin is not None:
        spin(int(options.spin[0]))
    elif options.facts is not None:
        print(json.dumps(python()))
    elif options.constants is not None:
        print(json.dumps(contest.constants()))
    else:
        contest = full if full and options.full else contest
        record = take_record(contest, script, options.python)
        record["command"] += " --full" if contest is full else ""
        options.out.write_text(as_json(record), encoding="utf-8")
        print_table(record)
        print(f"written: {options.out}")


def take_record(contest, script, pythons):
    """The record of a contest: what was measured, with which Python, on what."""
    family, start = Family(script, pythons), time.perf_counter()
    points = [
        {
            "x": point,
            "tasks": contest.tasks_at(point),
            "rounds": contest.rounds_at(point),
        }
        for point in contest.points
    ]
    record = {
        "schema": SCHEMA,
        "experiment": contest.name,
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%d"),
        "command": f"python {Path(script).name}",
        "machine": machine(),
        "pythons": [family.ask(n, "--facts") for n in range(len(pythons))],
        "points": points,
        "wrong": list(contest.wrong),
        "constants": family.ask(0, "--constants")
        if callable(contest.constants)
        else contest.constants,
    }
    record.update(measure(contest, len(pythons), family.sample, _say))
    record["ceilings"] = [family.ceiling(n) for n in contest.ceilings]
    record["floors"] = floors(record)
    _say(f"done in {time.perf_counter() - start:.0f} s\n")
    return record


def walls(record, series, point):
    """The seconds of every round of a series at a point."""
    return [
        s["wall"]
        for s in record["samples"]
        if (s["series"], s["point"]) == (series, point)
    ]


def floors(record):
    """For each point, the largest ratio between a first way and its repetition."""
    found = []
    for point in range(len(record["points"])):
        ratios = []
        for again, one in enumerate(record["series"]):
            if one["again"]:
                first = record["series"].index({**one, "again": False})
                pair = [median(walls(record, n, point)) for n in (first, again)]
                ratios.append(max(pair) / min(pair))
        found.append(round(max(ratios), 4))
    return found


def as_json(record):
    """Compact but readable: one line a sample."""
    samples = ",\n  ".join(map(json.dumps, record["samples"]))
    rest = json.dumps({**record, "samples": 0}, indent=1, ensure_ascii=False)
    return rest.replace('"samples": 0', f'"samples": [\n  {samples}\n ]') + "\n"


def print_table(record):
    """Medians in milliseconds a task: a row for each way, a column for each point."""
    points = range(len(record["points"]))
    heads = "".join(f"{point['x']!s:>12}" for point in record["points"])
    print(f"{'ms a task, at':24}{heads}")
    for number, one in enumerate(record["series"]):
        name = one["name"] + (" (again)" if one["again"] else "")
        if len(record["pythons"]) > 1:
            name += " " + record["pythons"][one["python"]]["version"]
        row = (
            1000 * median(walls(record, number, at)) / record["points"][at]["tasks"]
            for at in points
        )
        print(f"{name:24}" + "".join(f"{ms:12.4g}" for ms in row))
    print(
        f"{'noise floor, times':24}" + "".join(f"{f:12.2f}" for f in record["floors"])
    )
    for top in record["ceilings"]:
        gain = top["workers"] * median(top["alone"]) / median(top["together"])
        how = "pinned" if top["pinned"] else "not pinned"
        print(
            f"ceiling: {top['workers']} processes ({how}) do {gain:.2f} times the work"
        )


def _say(text):
    if sys.stderr.isatty():
        text = f"\r{text:70}"
        print(text, end="", file=sys.stderr, flush=True)

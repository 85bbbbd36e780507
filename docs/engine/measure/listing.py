"""Lists records, this build's results and the shape of a record, as HTML tables."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from docs_engine.measure.record import EXPERIMENTS
from docs_engine.measure.records import SHAPE, Record
from docs_engine.measure.tables import grid
from docs_engine.measure.words import WORDS
from docs_engine.runner import Result

Results = dict[tuple[str, str], Result]
_BUILD = ("python", "wall", "cpu", "processes", "memory", "returncode", "stopped")


def listing(
    what: str, records: list[Record], results: Results, language: str, base: str
) -> str:
    """One of the tables of the data page.

    Args:
        what: ``records``, ``build``, ``shape``, ``scripts``, or, for the
            reader's own machine, ``yourself`` and ``beside``.
        base: relative address of the language's root from the page.

    Raises:
        ValueError: there is no such table.
    """
    words = WORDS[language]
    if what == "yourself":
        return f"<p>{_link(f'{base}data/scripts/sizes.py', words['own_file'])}</p>"
    if what == "beside":
        return beside(records, words)
    rows: Iterable[list[str]]
    if what == "records":
        heads, rows = words["heads_records"], _records(records, words, base)
    elif what == "build":
        heads, rows = words["heads_build"], _build(results, base)
    elif what == "shape":
        heads, rows = words["heads_shape"], _shape(SHAPE)
    elif what == "scripts":
        heads, rows = words["heads_scripts"], _scripts(words, base)
    else:
        raise ValueError("one of records, build, shape, scripts, yourself, beside")
    return f"<div class='chart'>{grid(heads, rows)}</div>"


def _records(
    records: list[Record], words: dict[str, str], base: str
) -> Iterator[list[str]]:
    for record in records:
        data, address = record.data, f"{base}data/records/{record.name}"
        pythons = (record.python(n) for n in range(len(data["pythons"])))
        yield [
            escape(words[record.experiment]),
            escape(f"{data['machine']['cpu']}, {data['machine']['cores']}"),
            escape(data["date"]),
            escape(", ".join(pythons)),
            f"<code>{escape(data['command'])}</code>",
            _link(f"{address}.json", "JSON") + " " + _link(f"{address}.csv", "CSV"),
        ]


def _build(results: Results, base: str) -> Iterator[list[str]]:
    for (name, method), result in sorted(results.items()):
        yield [
            _link(f"{base}programs/{name}", name),
            method,
            f"{result.wall:.2f}",
            f"{result.cpu:.2f}",
            str(result.processes),
            f"{result.memory / 1e6:.0f}",
        ]


def _shape(shape: Any, at: str = "") -> Iterator[list[str]]:
    if isinstance(shape, dict):
        for key, inner in shape.items():
            yield from _shape(inner, f"{at}.{key}" if at else key)
    elif isinstance(shape, list):
        yield from _shape(shape[0], f"{at}[]")
    else:
        kinds = shape if isinstance(shape, tuple) else (shape,)
        names = ("null" if k is type(None) else k.__name__ for k in kinds)
        yield [f"<code>{escape(at)}</code>", " / ".join(names)]


def _scripts(words: dict[str, str], base: str) -> Iterator[list[str]]:
    for name in EXPERIMENTS:
        yield [
            escape(words[name]),
            _link(f"{base}data/scripts/{name}.py", f"{name}.py"),
            f"<code>python {name}.py</code>",
        ]


def beside(records: list[Record], words: dict[str, str]) -> str:
    """Where the reader's record is taken and drawn beside ours (``yourself.js``).

    Raises:
        ValueError: there is no record to draw it beside.
    """
    ours = [record.data for record in records if record.experiment == "sizes"]
    if not ours:
        raise ValueError("no record of 'sizes': `make record`")
    newest = max(ours, key=lambda data: str(data["date"]))
    return (
        f'<div class="chart yourself" data-ours="{escape(json.dumps(newest))}">'
        f"<p><label>{words['own_choose']} "
        '<input type="file" accept=".json,application/json"></label></p>'
        f"<p><label>{words['own_paste']}<br>"
        '<textarea rows="3" spellcheck="false"></textarea></label></p>'
        '<p role="status"></p><div class="drawn"></div></div>'
    )


def _link(address: str, text: str) -> str:
    return f'<a href="{escape(address)}" download>{escape(text)}</a>'


def build_as_json(results: Results) -> str:
    """This build's results, without the programs' output."""
    rows = [
        {"program": name, "method": method}
        | {key: getattr(result, key) for key in _BUILD}
        for (name, method), result in sorted(results.items())
    ]
    return json.dumps({"schema": 1, "results": rows}, indent=1) + "\n"


def build_as_csv(results: Results) -> str:
    """The same, one line a run; seconds and bytes."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["program", "method", *_BUILD])
    for (name, method), result in sorted(results.items()):
        writer.writerow([name, method, *(getattr(result, key) for key in _BUILD)])
    return out.getvalue()

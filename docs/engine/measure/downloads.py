"""The files that readers can take away: records, scripts, this build's results."""

import json
from collections.abc import Iterator

from docs_engine.measure.listing import Results, build_as_csv, build_as_json
from docs_engine.measure.onefile import one_file
from docs_engine.measure.record import EXPERIMENTS
from docs_engine.measure.records import Record
from docs_engine.measure.tables import as_csv


def downloads(records: list[Record], results: Results) -> Iterator[tuple[str, str]]:
    """(address below the language's root, content)."""
    for record in records:
        yield f"data/records/{record.name}.json", json.dumps(record.data) + "\n"
        yield f"data/records/{record.name}.csv", as_csv(record)
    for name in EXPERIMENTS:
        yield f"data/scripts/{name}.py", one_file(name)
    yield "data/build.json", build_as_json(results)
    yield "data/build.csv", build_as_csv(results)

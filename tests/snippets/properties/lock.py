"""Lost updates: how many is chance, that some are lost is not."""

import re

from docs_engine.verdict import read_rounds

RUNS = 20


def _integers(line: str) -> list[int]:
    return [int(word) for word in re.findall(r"\d+", line)]


def without(out: str) -> None:
    right, reached, _, *rows = out.splitlines()
    totals = [total for row in rows for total in _integers(row)]
    (due,) = _integers(right)
    assert _integers(reached) == [totals.count(due), RUNS]
    assert len(totals) == RUNS and totals == sorted(totals)
    assert totals[0] < due, "no run lost an update"
    assert totals[-1] <= due
    assert totals.count(due) < RUNS / 2, "most runs lost nothing"


def with_sleep(out: str) -> None:
    right, reached, seen = out.splitlines()
    (due,) = _integers(right)
    count, runs = _integers(reached)
    assert (due, runs) == (20, RUNS)
    assert count > RUNS / 2, "pauses did not hide the race"
    assert max(_integers(seen)) == due


def own_lock(out: str) -> None:
    kind, *counts = out.splitlines()
    assert kind.split() == ["its", "lock:", "RLock"]
    right, plus, locked = (_integers(line)[0] for line in counts)
    assert plus < right, "+= lost nothing"
    assert locked == right, "get_lock() lost an update"


def _three_rounds(out: str, *names: str) -> None:
    """The program checked its totals; here, that there is what to compare."""
    rows = read_rounds(out)
    assert list(rows) == [*names, f"{names[0]} A/A"]
    assert all(len(times) == 3 and min(times) > 0 for times in rows.values())


def scope(out: str) -> None:
    _three_rounds(out, "everything", "update only")


def local_sum(out: str) -> None:
    _three_rounds(out, "each step", "local sum")

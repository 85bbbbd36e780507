"""Who is whose child, which cores are allowed: ids differ, relations do not."""

import re

from docs_engine.verdict import read_rounds


def who_is_who(out: str) -> None:
    rows = re.findall(r"^(\S+) +(\d+) +(\d+)$", out, re.M)
    assert [name for name, *_ in rows] == ["MainProcess", "Process-1", "my-worker"]
    (_, main, outside), *children = rows
    pids = {pid for _, pid, _ in rows}
    assert len(pids) == 3, "two of them have the same id"
    parents = {parent for *_, parent in children}
    assert len(parents) == 1
    assert main == parents.pop() or not pids & {parent for *_, parent in rows}
    assert outside not in pids


def not_pinned(out: str) -> None:
    rows = dict(re.findall(r"^(\S[\w ]*): +may run on cores \{(.*)\}$", out, re.M))
    assert rows["as started"] == rows["main"], "the child was tied to other cores"
    assert rows["pinned"] in rows["main"].split(", ")


def start_cost(out: str) -> None:
    rounds = read_rounds(out)
    assert next(iter(rounds)) == "thread"
    assert list(rounds)[-1] == "thread A/A"
    assert {"fork", "spawn", "forkserver"} <= set(rounds)
    assert all(len(row) == 5 and min(row) > 0 for row in rounds.values())

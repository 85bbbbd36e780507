"""Races between a program and its queue's thread: how often is chance."""

import re

from docs_engine.verdict import read_rounds


def changed_after_put(out: str) -> None:
    rows = {
        name: [int(n) for n in numbers]
        for name, *numbers in re.findall(r"^(\w+) +(\d+) (\d+) (\d+)$", out, re.M)
    }
    assert rows["SimpleQueue"] == [1, 1, 1], "put() returned before it had pickled"
    smallest, middle, largest = rows["Queue"]
    assert smallest <= middle <= largest
    assert largest > 1, "put() had pickled before it returned"
    assert smallest < largest, "no race seen: every run sent the same"


def empty_lies(out: str) -> None:
    wrong = [int(n) for n in re.findall(r"wrong +(\d+) times of 1000$", out, re.M)]
    assert len(wrong) == 5
    assert min(wrong) > 0, "empty() was right every time"
    assert max(wrong) <= 1000


def methods(out: str) -> None:
    head, *rows = out.splitlines()
    assert head.split() == ["threads", "Queue", "Joinable", "Simple"]
    has = {name: marks for name, *marks in map(str.split, rows)}
    assert has["task_done"] == has["join"] == ["yes", "-", "yes", "-"]
    assert has["qsize"] == ["yes", "yes", "yes", "-"]
    assert has["join_thread"][0] == "-"
    assert has["put"] == has["get"] == has["empty"] == ["yes"] * 4
    assert has.get("shutdown", ["yes", "-", "-", "-"]) == ["yes", "-", "-", "-"]


def sending_cost(out: str) -> None:
    rounds = read_rounds(out)
    assert list(rounds) == ["thread queue", "process queue", "thread queue A/A"]
    assert all(len(row) == 5 and min(row) > 0 for row in rounds.values())

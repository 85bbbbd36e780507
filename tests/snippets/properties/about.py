"""The machine: every line is filled in; the cores are those usable here."""

import re

from docs_engine.machine import usable_cores


def machine(out: str) -> None:
    rows = dict(re.findall(r"(?m)^(\w[\w ]*):\s+(\S.*)$", out))
    assert set(rows) == {
        "processor",
        "usable cores",
        "system",
        "Python",
        "GIL",
        "start method",
    }
    assert int(rows["usable cores"]) == usable_cores()
    assert rows["start method"] in ("fork", "spawn", "forkserver")

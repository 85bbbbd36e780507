"""The machine: every line is filled in; the cores are those usable here."""

import os
import re


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
    assert int(rows["usable cores"]) == len(os.sched_getaffinity(0))
    assert rows["start method"] in ("fork", "spawn", "forkserver")

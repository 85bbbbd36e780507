"""Choosing: which Python has which executor, and what a look at a task shows."""

import re


def six_ways(out: str) -> None:
    rows = dict(re.split(r"\s+", line, maxsplit=1) for line in out.splitlines())
    squares = str([n * n for n in range(5)])
    absent = rows.pop("InterpreterPoolExecutor")
    assert absent in (squares, "not in this Python")
    assert len(rows) == 5 and set(rows.values()) == {squares}, rows


def look_first(out: str) -> None:
    rows = {}
    for name, share, seconds, size in re.findall(
        r"^(.+?) +(\d+)% +([\d.]+) +([\d,]+)$", out, re.M
    ):
        rows[name] = int(share), float(seconds), int(size.replace(",", ""))
    assert list(rows) == ["computing", "waiting", "tiny", "large array"]
    share, seconds, size = zip(*rows.values(), strict=True)
    assert share[1] <= 5 and min(share[0], share[2], share[3]) > share[1], share
    assert seconds[1] >= 0.05 and seconds[2] < seconds[0] / 100, seconds
    assert max(size[:3]) < 100 and size[3] > 8_000_000, size

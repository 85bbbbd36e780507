"""Pools: which worker takes what is chance, how the work is cut is not."""

import os
import re
import sys


def chunks(out: str) -> None:
    rows = re.findall(r"^chunksize=(\d+): ([AB|]+)$", out, re.M)
    assert [int(size) for size, _ in rows] == [1, 4, 8]
    for size, row in rows:
        parts = row.split("|")
        assert [len(part) for part in parts] == [int(size)] * (16 // int(size))
        assert all(len(set(part)) == 1 for part in parts), f"a chunk was split: {row}"


def more_workers(out: str) -> None:
    counter = "process_cpu_count" if sys.version_info >= (3, 13) else "cpu_count"
    cores = getattr(os, counter)()
    assert out.splitlines() == [
        f"{counter}: {cores}",
        f"workers of Pool():  {cores}",
        "workers of Pool(8): 8",
    ]

"""Pools: which worker takes what is chance, how the work is cut is not."""

import os
import re

from docs_engine.machine import usable_cores


def chunks(out: str) -> None:
    rows = re.findall(r"^chunksize=(\d+): ([AB|]+)$", out, re.M)
    assert [int(size) for size, _ in rows] == [1, 4, 8]
    for size, row in rows:
        parts = row.split("|")
        assert [len(part) for part in parts] == [int(size)] * (16 // int(size))
        assert all(len(set(part)) == 1 for part in parts), f"a chunk was split: {row}"


def more_workers(out: str) -> None:
    first, *rest = out.splitlines()
    counter, cores = first.split(": ")  # of the Python that ran it, not of this one
    assert counter in ("process_cpu_count", "cpu_count")
    assert int(cores) in (os.cpu_count(), usable_cores())
    assert rest == [f"workers of Pool():  {cores}", "workers of Pool(8): 8"]

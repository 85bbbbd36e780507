"""Workers: what is counted, how far is read ahead, what memory is a worker's own."""

import os
import re

from docs_engine.verdict import read_rounds


def usable(out: str) -> None:
    cores = len(os.sched_getaffinity(0))
    assert out.splitlines() == [
        f"cores of the machine: {os.cpu_count()}",
        f"this process may use: {cores}",
    ]


def allowed(out: str) -> None:
    rows = dict(re.split(r": +", line) for line in out.splitlines())
    assert list(rows) == ["os.cpu_count", "os.process_cpu_count", "workers of Pool()"]
    machine, process, workers = rows.values()
    assert machine == "all of the machine's" or os.cpu_count() == 1
    assert process in ("the allowed one", "not in this Python")
    assert workers == (machine if process == "not in this Python" else process)


def quota(out: str) -> None:
    limit, workers = (line.split(": ")[1] for line in out.splitlines())
    cores = len(os.sched_getaffinity(0))
    if limit == "None":
        assert int(workers) == cores
    else:
        assert int(workers) == min(cores, max(1, -int(-float(limit) // 1)))


def _five_rounds(out: str, *names: str) -> None:
    rows = read_rounds(out)
    assert list(rows) == [*names, f"{names[0]} A/A"]
    assert all(len(times) == 5 and min(times) > 0 for times in rows.values())


def chunk_sizes(out: str) -> None:
    _five_rounds(out, "chunks of 1", "chunks of 10", "default chunks", "one chunk")


def own_threads(out: str) -> None:
    _five_rounds(out, "one thread", "threads", "workers", "workers with threads")


def read_ahead(out: str) -> None:
    rows = re.findall(r"^(.+?) +([\d,]+) of ([\d,]+)$", out, re.M)
    read = {name: int(count.replace(",", "")) for name, count, _ in rows}
    (due,) = {int(count.replace(",", "")) for *_, count in rows}
    assert list(read) == ["imap, limited", "imap", "map", "executor.map"]
    assert read["imap, limited"] == 51, "the semaphore did not hold it back"
    assert read["map"] == due, "map did not read all of it first"
    assert read["imap"] > 500, "imap waited for its reader"


def memory(out: str) -> None:
    rows = re.findall(r"^(.+?): +(\d+) MB$", out, re.M)
    assert [name for name, _ in rows] == ["started", "one object read", "many read"]
    start, one, many = (int(size) for _, size in rows)
    copied = start >= 40  # under spawn both were sent
    assert one - start < 5, "reading one object copied it"
    assert (many - one > 12) != copied, "reading many objects copied nothing"

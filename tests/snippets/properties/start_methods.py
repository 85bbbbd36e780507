"""What the start methods do, where times, chance or versions change the words."""

import re

from docs_engine.verdict import read_rounds


def times_read(out: str) -> None:
    method = re.findall(r"^start method: (\w+)$", out, re.M)
    reads = re.findall(r"^the file is read, as (\w+)$", out, re.M)
    assert reads[0] == "__main__"
    assert set(reads[1:]) <= {"__mp_main__"}
    allowed = {"fork": {1}, "spawn": {3}, "forkserver": {2, 3}}
    assert len(reads) in allowed[method[0]]
    assert re.findall(r"^child (\d) at work$", out, re.M) == ["1", "2"]


def import_cost(out: str) -> None:
    rounds = read_rounds(out)
    assert list(rounds) == ["fork", "spawn", "forkserver", "fork A/A"]
    assert all(len(row) == 5 and min(row) > 0 for row in rounds.values())
    assert min(rounds["spawn"]) > 0.05, "spawn did not import the file"


def copied(out: str) -> None:
    main, start, half = map(int, re.findall(r": +(\d+) MB$", out, re.M))
    assert main >= 64
    assert start < 16, "the child began with a block of its own"
    assert 24 < half < 56, "half of the block should be the child's own"


def how_often(out: str) -> None:
    stuck = dict(re.findall(r"^(\w+) +stuck: (\d+) of 10$", out, re.M))
    assert int(stuck["fork"]) > 0
    assert stuck["forkserver"] == "0"

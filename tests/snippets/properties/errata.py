"""Lists that differ between versions, and times that differ between runs."""

from docs_engine.verdict import read_rounds


def two_lists(out: str) -> None:
    ours, others = (set(line.partition(":")[2].split()) for line in out.splitlines())
    assert "c" in ours and "c" not in others


def messages(out: str) -> None:
    rounds = read_rounds(out)
    assert list(rounds) == ["apply_async", "map", "apply_async A/A"]
    assert all(len(times) == 3 for times in rounds.values())

"""Lists that differ between versions of Python."""


def two_lists(out: str) -> None:
    ours, others = (set(line.partition(":")[2].split()) for line in out.splitlines())
    assert "c" in ours and "c" not in others

"""Lost updates: how many is chance, that some are lost is not."""

import re


def without(out: str) -> None:
    right, reached, smallest, largest = map(
        int, re.findall(r"(\d+)(?: of 20)?$", out, re.M)
    )
    assert right == 80_000
    assert reached < 20, "no run lost an update"
    assert smallest < largest <= right

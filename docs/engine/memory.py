"""Keeps what was made from a file for as long as the file stays as it was.

`mkdocs serve` looks at every page and program at every change, and nearly all of
them are what they were.
"""

import functools
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")
# The times of files are those of the kernel's last tick: what was written within one
# could be written again without another time.
TICK = 0.01  # seconds


def while_unchanged(
    read: Callable[Concatenate[Path, P], T],
) -> Callable[Concatenate[Path, P], T]:
    """Makes a function that reads one file answer from memory until it changes.

    What the function returns is shared: nobody may change it. What it raises is not
    kept. Arguments after the path must be hashable.
    """
    kept: dict[tuple[object, ...], tuple[tuple[int, ...], T]] = {}

    @functools.wraps(read)
    def again(path: Path, /, *args: P.args, **kwargs: P.kwargs) -> T:
        name = (path, args, *kwargs.items())
        state = _state(path)
        if state and name in kept and kept[name][0] == state:
            return kept[name][1]
        value = read(path, *args, **kwargs)
        if state:
            kept[name] = state, value
        return value

    return again


def _state(path: Path) -> tuple[int, ...] | None:
    """What no writer leaves as it was; None for a file that is missing or too new."""
    try:
        now = os.stat(path)
    except OSError:
        return None
    if max(now.st_mtime, now.st_ctime) > time.time() - TICK:
        return None
    return now.st_mtime_ns, now.st_ctime_ns, now.st_size, now.st_ino

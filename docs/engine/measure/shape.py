"""Checks that data read from a file has the shape that it should have."""

from typing import Any

Shape = Any
"""A type; a tuple of types (any of them); ``[shape]`` for a list of such; a dict
of shapes for an object with exactly these keys."""


def faults(data: Any, shape: Shape, at: str = "") -> list[str]:
    """What is wrong, each with its place: ``samples[3].wall: str, not float``."""
    place = at or "the file"
    if isinstance(shape, dict):
        if not isinstance(data, dict):
            return [f"{place}: {_kind(data)}, not an object"]
        found = [f"{place} lacks {key!r}" for key in shape.keys() - data.keys()]
        found += [
            f"{place} has an unknown {key!r}" for key in data.keys() - shape.keys()
        ]
        for key in shape.keys() & data.keys():
            found += faults(data[key], shape[key], f"{at}.{key}" if at else key)
        return sorted(found)
    if isinstance(shape, list):
        if not isinstance(data, list):
            return [f"{place}: {_kind(data)}, not a list"]
        return [
            fault
            for number, one in enumerate(data)
            for fault in faults(one, shape[0], f"{at}[{number}]")
        ]
    kinds = shape if isinstance(shape, tuple) else (shape,)
    # A bool is an int to Python, a whole number a float to JSON; not to a reader.
    if type(data) in kinds or (float in kinds and type(data) is int):
        return []
    wanted = " or ".join("null" if k is type(None) else k.__name__ for k in kinds)
    return [f"{place}: {_kind(data)}, not {wanted}"]


def _kind(data: Any) -> str:
    return "null" if data is None else type(data).__name__

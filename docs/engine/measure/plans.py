"""How each experiment is drawn, and what is said of it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Plan:
    """How an experiment is drawn."""

    axis: str
    """Word for the axis of values."""
    said: tuple[str, ...] = ()
    """Contestants that sentences speak of; empty: all."""
    points: tuple[Any, ...] = ()
    """Points that sentences speak of; empty: all."""
    draw: str = "dots"


PLANS = {
    "sizes": Plan("axis_times", draw="sizes"),
    "works": Plan("axis_time"),
    "starting": Plan("axis_worker"),
    "sending": Plan("axis_message", points=(1_000, 100_000_000), draw="sending"),
    "tasks": Plan("axis_task"),
    "workers": Plan("axis_times", draw="workers"),
    "locks": Plan("axis_update"),
    "versions": Plan("axis_seconds", said=("threads", "fork")),
}

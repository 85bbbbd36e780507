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
    unit: str = ""
    """What a time is for, of which a round does several; empty: no such times."""


PLANS = {
    "sizes": Plan("axis_times", draw="sizes"),
    "works": Plan("axis_task", unit="tasks"),
    "starting": Plan("axis_start", unit="starts"),
    "sending": Plan(
        "axis_message", points=(1_000, 100_000_000), draw="sending", unit="messages"
    ),
    "tasks": Plan("axis_task", unit="tasks"),
    "workers": Plan("axis_times", draw="workers"),
    "locks": Plan("axis_update", unit="updates"),
    "quotas": Plan("axis_task", unit="tasks"),
    "libraries": Plan("axis_task", unit="tasks"),
    "choices": Plan("axis_task", draw="board", unit="tasks"),
    "versions": Plan("axis_seconds", said=("threads", "fork"), unit="jobs"),
}

"""The engine's messages with their ways out, as tables for the contributor page."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FILE = Path("docs", "messages.yml")
_TITLES = {
    "en": ("Message", "Means", "Way out"),
    "zh": ("报错", "意思", "怎么办"),
}


@dataclass(frozen=True)
class Message:
    """Messages that mean the same."""

    says: tuple[str, ...]
    """As the code has them, with … for what differs."""
    means: dict[str, str]
    """By language."""
    way: dict[str, str]


def read_messages(root: Path) -> dict[str, list[Message]]:
    """All messages by group, in the order of the file.

    Raises:
        KeyError, IndexError: an entry is not whole.
    """
    data = yaml.safe_load((root / FILE).read_text(encoding="utf-8"))
    return {
        group: [_message(one) for one in entries] for group, entries in data.items()
    }


def _message(entry: dict[str, Any]) -> Message:
    says = entry["says"]
    means, way = (
        {language: str(entry[language][at]) for language in _TITLES} for at in (0, 1)
    )
    return Message((says,) if isinstance(says, str) else tuple(says), means, way)


def message_table(group: str, language: str, root: Path = Path()) -> str:
    """A group of messages as a Markdown table.

    Args:
        group: a key of the file.
        language: ``zh`` or ``en``.
        root: the repository; the working folder of a build.
    """
    rows = [
        ("<br>".join(map(_code, one.says)), one.means[language], one.way[language])
        for one in read_messages(root)[group]
    ]
    lines = [_TITLES[language], ("---",) * 3, *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _code(text: str) -> str:
    text = " ".join(text.split())
    return f"`` {text} ``" if "`" in text else f"`{text}`"

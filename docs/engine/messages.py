"""The engine's messages with their ways out, as tables for the contributor page."""

from dataclasses import dataclass
from pathlib import Path

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
        KeyError, ValueError: an entry is not whole.
    """
    data = yaml.safe_load((root / FILE).read_text(encoding="utf-8"))
    return {
        group: [_message(one) for one in entries] for group, entries in data.items()
    }


def _message(entry: dict[str, list[str] | str]) -> Message:
    says = entry["says"]
    texts = {language: entry[language] for language in _TITLES}
    means = {language: text for language, (text, _) in texts.items()}
    way = {language: text for language, (_, text) in texts.items()}
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

"""Cuts finished HTML into its tags and texts, without changing a character."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"<!--.*?-->|<[^>]*>|[^<]+", re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass(frozen=True)
class Node:
    """An element that stands at the top of a page's content, or a text there."""

    tag: str
    """Empty for a text."""
    tokens: tuple[str, ...]

    @property
    def opening(self) -> str:
        return self.tokens[0]

    @property
    def ident(self) -> str:
        found = re.search(r'\bid="([^"]*)"', self.opening)
        return found[1] if found else ""

    @property
    def classes(self) -> set[str]:
        found = re.search(r'\bclass="([^"]*)"', self.opening)
        return set(found[1].split()) if found and self.tag else set()

    @property
    def html(self) -> str:
        return "".join(self.tokens)


def tokens(html: str) -> list[str]:
    """Tags, comments and texts, in order; joined they are the HTML again."""
    return _TOKEN.findall(html)


def tag_name(token: str) -> str:
    """``p`` for ``<p class="x">`` and ``</p>``; empty for a text."""
    found = _NAME.match(token)
    return found[1].lower() if found else ""


def opens(token: str) -> bool:
    """Whether a tag has an end tag that is still to come."""
    name = tag_name(token)
    closed = token.startswith("</") or token.endswith("/>") or name in _VOID
    return bool(name) and not closed


def nodes(html: str) -> list[Node]:
    """The elements and texts at the top, each with all that it holds."""
    found, current, depth, name = [], [], 0, ""
    for token in tokens(html):
        if not depth:
            name = tag_name(token)
        current.append(token)
        if opens(token):
            depth += 1
        elif token.startswith("</"):
            depth -= 1
        if depth <= 0:
            depth = 0
            if token.strip():
                found.append(Node(name, tuple(current)))
            current = []
    return found

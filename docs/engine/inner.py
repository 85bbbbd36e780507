"""Turns the Markdown that stands for a fence into HTML.

One converter serves all fences of a language: making one takes as long as using it.
"""

import re
from typing import Any

from markdown import Markdown

_OWN = re.compile(r'\b(id|for|name)="(?=__tabbed_)')  # as pymdownx.tabbed names tabs


class Inner:
    """A converter with the extensions of the pages.

    Args:
        extensions: their names.
        options: theirs, by name.
    """

    def __init__(self, extensions: list[str], options: dict[str, Any]) -> None:
        self._markdown = Markdown(extensions=extensions, extension_configs=options)
        self._count = 0

    def start_page(self) -> None:
        """Counts anew: what a page holds does not depend on other pages."""
        self._count = 0

    def html(self, text: str) -> str:
        """The HTML of one fence, with ids that no other one on the page has."""
        self._count += 1
        html = self._markdown.reset().convert(text)
        return _OWN.sub(rf'\1="run-{self._count}-', html)

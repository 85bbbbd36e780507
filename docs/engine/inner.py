"""Turns the Markdown that stands for a fence into HTML.

One converter serves all fences of a language: making one takes as long as using it.
"""

import re
from typing import Any

from markdown import Markdown

# What pymdownx.tabbed names; in code, a "<" would be an entity.
_TAB = re.compile(r'<(?:input|label) [^>]*"__tabbed_[^>]*>')


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
        own = f'"run-{self._count}-__tabbed_'
        html = self._markdown.reset().convert(text)
        return _TAB.sub(lambda tag: tag[0].replace('"__tabbed_', own), html)

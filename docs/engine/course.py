"""Numbers the lessons and says how long each takes to read."""

import re
from dataclasses import dataclass

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

_PRE = re.compile(r"<pre.*?</pre>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_HAN = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile(r"[A-Za-z0-9_]+")
# Reading to learn is slower than reading a story; a line of code or of output
# is looked at, not spelled out.
WORDS_A_MINUTE = 180
HAN_A_MINUTE = 320
LINES_A_MINUTE = 40


@dataclass(frozen=True)
class Lesson:
    """Where a page stands in the course."""

    page: Page
    number: int
    of: int

    @property
    def minutes(self) -> int:
        return reading_minutes(self.page.content or "")


def course(nav: Navigation, section: str) -> dict[str, Lesson]:
    """The lessons by address, in order.

    Args:
        nav: the site's navigation, its pages rendered by the time minutes are read.
        section: title of the navigation's section that holds the lessons.
    """
    for item in nav.items:
        if isinstance(item, Section) and item.title == section:
            pages = [child for child in item.children if isinstance(child, Page)]
            return {
                page.url: Lesson(page, number, len(pages))
                for number, page in enumerate(pages, 1)
            }
    return {}


def reading_minutes(html: str) -> int:
    """Minutes that a page takes to read, at least 1.

    ```python
    from docs_engine.course import reading_minutes

    print(reading_minutes("<p>" + "word " * 900 + "</p>"))
    #> 5
    print(reading_minutes("<p>" + "字" * 960 + "</p>"))
    #> 3
    ```
    """
    lines = sum(block.count("\n") for block in _PRE.findall(html))
    text = _TAG.sub(" ", _PRE.sub(" ", html))
    minutes = (
        len(_WORD.findall(text)) / WORDS_A_MINUTE
        + len(_HAN.findall(text)) / HAN_A_MINUTE
        + lines / LINES_A_MINUTE
    )
    return max(1, int(minutes + 0.5))

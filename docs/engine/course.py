"""Numbers the lessons and says how long each takes to read."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

_VOID = ("br", "hr", "img", "input", "link", "meta", "wbr")
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

    What is folded, every tab but the first, and numbers of lines are left out.

    ```python
    from docs_engine.course import reading_minutes

    print(reading_minutes("<p>" + "word " * 900 + "</p>"))
    #> 5
    print(reading_minutes("<p>" + "字" * 960 + "</p><details>" + "字" * 960))
    #> 3
    print(reading_minutes('<td class="linenos"><pre>' + "1\n" * 80 + "</pre></td>"))
    #> 1
    ```
    """
    shown = _Shown()
    shown.feed(html)
    minutes = (
        len(_WORD.findall(shown.text)) / WORDS_A_MINUTE
        + len(_HAN.findall(shown.text)) / HAN_A_MINUTE
        + shown.code.count("\n") / LINES_A_MINUTE
    )
    return max(1, int(minutes + 0.5))


class _Shown(HTMLParser):
    """Collects what a page shows at first sight: prose, and code by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.text = self.code = ""
        self._open: list[str] = []
        self._tabs: list[int] = []
        """How many blocks were seen in each set of tabs that is open."""
        self._hidden = 0  # how deep we are in something that is not shown

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        css = dict(attrs).get("class") or ""
        if "tabbed-content" in css:
            self._tabs.append(0)
        later = False
        if "tabbed-block" in css and self._tabs:
            self._tabs[-1] += 1
            later = self._tabs[-1] > 1
        unread = tag in ("details", "script", "style") or "linenos" in css
        if self._hidden or later or unread:
            self._hidden += 1
        self._open.append("tabs" if "tabbed-content" in css else tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or not self._open:
            return
        if self._open.pop() == "tabs":
            self._tabs.pop()
        self._hidden = max(0, self._hidden - 1)

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if "pre" in self._open:
            self.code += data
        else:
            self.text += f" {data}"

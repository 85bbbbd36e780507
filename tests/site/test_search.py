"""A reader types what they know and finds the page that explains it."""

import pytest
from playwright.sync_api import Page, expect
from reader import Visitor

LINKS = ".md-search-result__item > a"
TYPED = [
    ("zh", "进程池", "zh/pool/"),
    ("en", "apply_async", "en/pool/"),
    ("zh", "apply_async", "zh/pool/"),
]


def find(page: Page, query: str) -> list[str]:
    """The pages that a query finds, best first."""
    box = page.get_by_role("textbox")
    box.fill("")
    expect(page.locator(LINKS)).to_have_count(0)
    box.fill(query)
    page.wait_for_function(
        """links => document.querySelector(links) ||
            /\\d|没有|No /.test(
                document.querySelector('.md-search-result__meta').textContent)""",
        arg=LINKS,
    )
    found = page.locator(LINKS).evaluate_all("links => links.map(a => a.href)")
    return [address.partition("?")[0].partition("#")[0] for address in found]


@pytest.mark.parametrize(("language", "query", "wanted"), TYPED)
def test_a_found_page_opens(
    language: str, query: str, wanted: str, visitor: Visitor
) -> None:
    """With the keyboard alone: ``/`` opens the box, Enter the first page."""
    page = visitor.open(f"{language}/")
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.locator(LINKS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert visitor.at.partition("?")[0].partition("#")[0] == wanted
    assert query.casefold() in page.locator("article").inner_text().casefold()
    visitor.assert_no_fault()

"""A reader types what they know and finds the page that explains it."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect
from reader import LANGUAGES, Visitor

LINKS = ".md-search-result__item > a"
QUERIES = yaml.safe_load(
    Path(__file__).with_name("queries.yml").read_text(encoding="utf-8")
)
FIRST = 38 / 40  # share of queries whose page must come first; all within three
_ANSWERED = """links => document.querySelector(links) || /No matching|没有/.test(
    document.querySelector('.md-search-result__meta').textContent)"""
TYPED = [("zh", "进程池"), ("en", "apply_async"), ("zh", "apply_async")]


def wanted(language: str, query: str, site: Path) -> str:
    """The address of the page that a query is after, among those that exist."""
    named = next(q["page"] for q in QUERIES[language] if q["query"] == query)
    there = [page for page in named if (site / language / page).is_dir()]
    return f"{language}/{there[0]}/" if there else ""


def find(page: Page, query: str, before: list[str]) -> list[str]:
    """The pages that a query finds, best first."""
    box = page.locator(".md-search__input")
    box.fill("")
    box.press("End")  # the page listens to keys
    if before:
        expect(page.locator(LINKS)).to_have_count(0)
    box.fill(query)
    box.press("End")
    page.wait_for_function(_ANSWERED, arg=LINKS)
    links = page.locator(LINKS)
    if not links.count():  # perhaps it was the late answer to the emptied box
        page.wait_for_timeout(300)
    found: list[str] = links.evaluate_all("links => links.map(a => a.href)")
    plain = (address.partition("?")[0].partition("#")[0] for address in found)
    return list(dict.fromkeys(plain))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_right_page_comes_first(
    language: str, site: Path, visitor: Visitor
) -> None:
    page = visitor.open(f"{language}/")
    page.keyboard.press("/")
    second, lost, asked, found = [], [], 0, []
    for query in (q["query"] for q in QUERIES[language]):
        page_wanted = wanted(language, query, site)
        if not page_wanted:
            continue
        asked += 1
        found = [a.removeprefix(visitor.base) for a in find(page, query, found)]
        if page_wanted not in found[:3]:
            lost.append(f"{query!r}: {page_wanted} is not in {found[:3]}")
        elif found[0] != page_wanted:
            second.append(f"{query!r}: {found[0]} before {page_wanted}")
    assert asked >= 40, f"only {asked} queries have a page"
    assert not lost, "a reader does not find:\n" + "\n".join(lost + second)
    assert len(second) <= asked * (1 - FIRST), "\n".join(second)
    visitor.assert_no_fault()


@pytest.mark.parametrize(("language", "query"), TYPED)
def test_a_found_page_opens(
    language: str, query: str, site: Path, visitor: Visitor
) -> None:
    """With the keyboard alone: ``/`` opens the box, Enter the first page."""
    page = visitor.open(f"{language}/")
    page.keyboard.press("/")
    page.keyboard.type(query)
    page.keyboard.press("End")  # an input method ends with a key, too
    expect(page.locator(LINKS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    address = visitor.at.partition("?")[0].partition("#")[0]
    assert address == wanted(language, query, site)
    assert query.casefold() in page.locator("article").inner_text().casefold()
    visitor.assert_no_fault()

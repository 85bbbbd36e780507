"""A reader opens every page: it is whole, safe, and fits the narrowest phone."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from reader import LANG, LANGUAGES, Visitor, pages

NARROW, WIDE = 320, 1280  # CSS px; the first is what WCAG's reflow asks for
_VIOLATIONS = """
    window.broken = [];
    document.addEventListener('securitypolicyviolation',
        e => window.broken.push(`${e.violatedDirective} ${e.blockedURI}`));
"""
_LOOK = """() => ({
    lang: document.documentElement.lang,
    titles: document.querySelectorAll('h1').length,
    policy: document.querySelector(
        'meta[http-equiv=Content-Security-Policy]')?.content ?? '',
    broken: window.broken,
})"""
_WAY = """() => ['prev', 'next'].map(
    way => document.querySelector(`a.md-footer__link--${way}`)?.href ?? '')"""


@pytest.mark.parametrize("language", (*LANGUAGES, "both"))
def test_every_page_opens_without_a_fault(
    language: str, site: Path, context: BrowserContext, visitor: Visitor
) -> None:
    """No message, no failed request, none to another host; its own policy kept."""
    context.add_init_script(_VIOLATIONS)
    way: dict[str, list[str]] = {}
    for address in [*pages(site, language), "", "404.html"]:
        page = visitor.open(address)
        seen = page.evaluate(_LOOK)
        if address.startswith(tuple(LANG)) and seen["lang"] != LANG[language]:
            visitor.faults.append(f"{address}: lang is {seen['lang']}")
        if seen["titles"] != (2 if address.startswith("both/") else 1):
            visitor.faults.append(f"{address}: {seen['titles']} titles")
        if "default-src 'self';" not in seen["policy"]:
            visitor.faults.append(f"{address}: has no policy")
        visitor.faults += [f"{address}: blocked: {what}" for what in seen["broken"]]
        if (width := _narrow(page)) > NARROW:
            visitor.faults.append(f"{address}: {width} px wide on {NARROW} px")
        if address.startswith(f"{language}/"):
            way[page.url] = page.evaluate(_WAY)
    assert context.cookies() == []
    visitor.assert_no_fault()
    if language in LANGUAGES:
        _one_way_leads_through_all(way, f"{visitor.base}{language}/")


def _narrow(page: Page) -> int:
    """How wide a page is on the narrowest screen, in CSS px."""
    page.set_viewport_size({"width": NARROW, "height": 700})
    width: int = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": WIDE, "height": 900})
    return width


def _one_way_leads_through_all(way: dict[str, list[str]], home: str) -> None:
    """From the first page on, ``way`` gives of each page the previous and the next."""
    passed = [home]
    while onward := way[passed[-1]][1]:
        assert onward not in passed, f"next goes round in a circle: {passed}"
        assert way[onward][0] == passed[-1], f"{onward}: previous does not lead back"
        passed.append(onward)
    assert sorted(passed) == sorted(way), "next misses a page"


@pytest.mark.parametrize("language", LANGUAGES)
def test_next_and_previous_are_links_that_work(language: str, visitor: Visitor) -> None:
    page = visitor.open(f"{language}/pool/")
    for way in ("next", "prev"):
        with page.expect_navigation():
            page.locator(f"a.md-footer__link--{way}").click()
    assert visitor.at == f"{language}/pool/"
    visitor.assert_no_fault()

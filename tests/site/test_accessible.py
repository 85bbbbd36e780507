"""Everybody can read the site: by rule (axe), keyboard, no scripts."""

from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page
from reader import LANGUAGES, Visitor, pages

# What a colour scheme can change; everything else is seen in the light alone.
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
}
AXE = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {name: {"enabled": False} for name in COLOURS["runOnly"]["values"]},
}
# Thousands of words of code have a few dozen looks, and the rows of a table one or two:
# a few of each are enough, and axe then needs a tenth of the time.
_THIN = """() => {
    const seen = {};
    for (const row of document.querySelectorAll('tbody tr:nth-child(n + 12)'))
        row.remove();
    for (const word of document.querySelectorAll('.highlight span[class]')) {
        const look = word.className + !!word.closest('.output');
        seen[look] = (seen[look] ?? 0) + 1;
        if (seen[look] > 3) word.replaceWith(...word.childNodes);
    }
}"""
_RUN = """async options => (await axe.run(
    document, {...options, resultTypes: ['violations']})).violations"""
# What these rules judge is how text is painted: in its color, size and weight, on the
# color behind it, within other text. Of what is painted alike a few are enough,
# wherever they stand.
_RUN_SAMPLES = """async ([options, seen]) => {
    const samples = [], clear = /^(transparent|rgba\\(.*, 0\\))$/;
    const ground = one => {
        let opacity = 1;
        for (let up = one; up; up = up.parentElement) {
            const style = getComputedStyle(up);
            opacity *= style.opacity;
            if (style.backgroundImage !== 'none' || !clear.test(style.backgroundColor))
                return [style.backgroundColor, style.backgroundImage, opacity];
        }
        return [opacity];
    };
    const paint = one => {
        const style = getComputedStyle(one);
        return [one.tagName, style.color, style.fontSize, style.fontWeight,
            style.textDecorationLine];
    };
    for (const one of document.body.querySelectorAll('*')) {
        if (![...one.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            continue;
        const look = [paint(one), paint(one.parentElement), ground(one)].join(' ');
        seen[look] = (seen[look] ?? 0) + 1;
        if (seen[look] <= 3) samples.push(one);
    }
    const found = samples.length ? await axe.run(
        {include: samples}, {...options, resultTypes: ['violations']}) : null;
    return [found?.violations ?? [], seen];
}"""


@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", (*LANGUAGES, "both"))
def test_axe_finds_nothing(
    language: str, site: Path, browser: Browser, base: str
) -> None:
    """Every page, at 390 px in one language and at 1280 px in the other.

    "both": the pages that show the languages side by side, at either width in turn.

    By every rule in the light; by those that colors can break in the dark as well.
    """
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(path=AXE_FILE_PATH)
    page = context.new_page()
    found: list[str] = []
    seen: dict[str, int] = {}
    for number, address in enumerate([*pages(site, language), "", "404.html"]):
        width = 390 if number % 2 == (language == "zh") else 1280
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light")
        page.goto(base + address)
        page.evaluate(_THIN)
        where = f"{address} ({width} px)"
        found += _faults(where, page.evaluate(_RUN, AXE))
        schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            violations, seen = page.evaluate(_RUN_SAMPLES, [COLOURS, seen])
            found += _faults(f"{where} {scheme}", violations)
    context.close()
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


def _faults(where: str, violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{where}: {rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in violations
        for node in rule["nodes"]
    ]


def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    visitor: Visitor,
) -> None:
    page = visitor.open("en/lock/")
    wanted = page.evaluate(
        """[...document.querySelectorAll('a[href], button, input[type=text]')]
            .filter(e => e.checkVisibility({visibilityProperty: true})
                && e.tabIndex >= 0 && !e.closest('.md-search__inner')).length"""
    )
    stops = set()
    for _ in range(wanted + 60):
        page.keyboard.press("Tab")
        where = page.evaluate(_FOCUS)
        if where is None:
            continue
        name, outline = where
        if name in stops:
            break
        stops.add(name)
        assert outline, f"nobody sees that {name} has the focus"
    assert len(stops) >= wanted, f"Tab reaches {len(stops)} of {wanted} controls"


_FOCUS = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    e.dataset.stop ??= `${e.tagName} ${e.textContent.trim().slice(0, 30)} `
        + Math.random();
    const shown = e.matches('.md-option') ? e.nextElementSibling : e;
    const style = getComputedStyle(shown);
    return [e.dataset.stop, style.outlineStyle !== 'none' || e.matches('.md-skip')];
}"""


def test_the_menu_of_a_phone_opens_with_the_keyboard(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 390, "height": 800})
    page = visitor.open("zh/lock/")
    assert not page.locator(".contents").is_visible(), "hidden links take the focus"
    page.locator(".menu [role=button]").press("Enter")
    page.locator(".contents [aria-current]").wait_for(state="visible")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_can_be_read_without_scripts(
    language: str, site: Path, browser: Browser, base: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in pages(site, language):
        page.goto(base + address)
        assert page.locator("h1").is_visible()
        assert page.locator(".brand").is_visible()
    page.goto(f"{base}{language}/process/")
    _all_tabs_readable(page)
    page.locator("a.switch").click()
    assert page.url.endswith("/process/"), "the language link needs scripts"
    context.close()


def _all_tabs_readable(page: Page) -> None:
    tabs = page.locator(".tabbed-set").first
    assert tabs.locator(".tabbed-labels > label").count() > 1
    for at, label in enumerate(tabs.locator(".tabbed-labels > label").all()):
        label.click()
        assert tabs.locator(".tabbed-block").nth(at).is_visible(), "a tab stays shut"

"""A reader changes the language, copies, downloads, mistypes an address."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect
from reader import LANG, LANGUAGES, Visitor


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_switch_keeps_page_and_heading(
    language: str, visitor: Visitor
) -> None:
    other = "en" if language == "zh" else "zh"
    for address, heading in (("", ""), ("queue/", "#summary"), ("lock/", "#lock")):
        page = visitor.open(f"{language}/{address}{heading}")
        _switch(visitor, other)
        assert visitor.at == f"{other}/{address}{heading}", "another page or heading"
        assert page.locator("html").get_attribute("lang") == LANG[other]
        if heading:
            expect(page.locator(heading)).to_be_in_viewport()
        _switch(visitor, language)
        assert visitor.at == f"{language}/{address}{heading}", "no way back"
    visitor.assert_no_fault()


def _switch(visitor: Visitor, language: str) -> None:
    page = visitor.page
    link = page.locator(f".md-header a[hreflang={LANG[language]}]")
    if not link.is_visible():
        page.locator(".md-header .md-select > button").hover()
    with page.expect_navigation():
        link.click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_copy_button_copies_the_program_and_nothing_else(
    language: str, site: Path, context: BrowserContext, visitor: Visitor
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visitor.open(f"{language}/pool/")
    program = page.locator(".program").first
    program.locator("button.md-clipboard, button.md-code__button").first.click()
    expect(page.locator(".md-dialog")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    name = program.locator(".file a").first.inner_text()
    file = site / language / name.replace("snippets", "programs", 1)
    shown = file.read_text(encoding="utf-8").partition("# ///\n")[2]
    shown = shown.partition("# ///\n")[2] or shown
    assert copied.strip() == shown.strip(), "what is pasted is not the program"
    visitor.assert_no_fault()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_program_can_be_downloaded(language: str, visitor: Visitor) -> None:
    page = visitor.open(f"{language}/lock/")
    with page.expect_download() as download:
        page.locator(".program a[download]").first.click()
    source = download.value.path().read_text(encoding="utf-8")
    compile(source, download.value.suggested_filename, "exec")
    assert 'if __name__ == "__main__":' in source


@pytest.mark.parametrize("address", ("zh/no-such-page/", "en/pool/typo", "typo"))
def test_a_wrong_address_helps_on_in_both_languages(
    address: str, visitor: Visitor
) -> None:
    page = visitor.open(address)
    expect(page.locator("h1")).to_contain_text(re.compile("没有.*No such page"))
    for language in LANGUAGES:
        visitor.open(address)
        with page.expect_navigation():
            page.locator(f"a[hreflang={LANG[language]}]").first.click()
        assert page.locator("html").get_attribute("lang") == LANG[language]
        expect(page.locator("h1")).to_be_visible()


def test_the_root_lets_the_reader_choose(visitor: Visitor) -> None:
    for language in LANGUAGES:
        page = visitor.open("")
        with page.expect_navigation():
            page.locator(f"a[hreflang={LANG[language]}]").first.click()
        assert visitor.at == f"{language}/"
    visitor.assert_no_fault()


def test_colors_chosen_in_one_language_hold_in_the_other(
    visitor: Visitor,
) -> None:
    """The button leads from the system's colors to light, to dark, and back."""
    visitor.page.emulate_media(color_scheme="light")
    page = visitor.open("zh/lock/")
    body = page.locator("body")
    button = page.locator("header label[for^=colors]:visible")
    for scheme in ("default", "slate"):
        button.click()
        expect(body).to_have_attribute("data-md-color-scheme", scheme)
    for address in ("zh/pool/", "en/lock/", "both/lock/"):
        visitor.open(address)
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
    visitor.open("en/")
    page.locator("[name=colors]:checked").press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    visitor.assert_no_fault()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_printed_page_names_its_tabs_and_leaves_answers_out(
    language: str, visitor: Visitor
) -> None:
    page = visitor.open(f"{language}/lock/")
    page.emulate_media(media="print")
    tabs = page.locator(".program .tabbed-set").last
    places = []
    for number in range(tabs.locator(".tabbed-labels > label").count()):
        for part in (".tabbed-labels > label", ".tabbed-content > .tabbed-block"):
            box = tabs.locator(part).nth(number).bounding_box()
            assert box, f"{part} {number} is not printed"
            places += [box["y"], box["y"] + box["height"]]
    assert len(places) >= 8, "two tabs at least"
    assert places == sorted(places), "not each label above what it names"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    question = page.locator("details.question").first
    expect(question.locator("summary")).to_be_visible()
    expect(question.locator("p").first).not_to_be_visible()
    expect(page.locator("details.example > *").last).to_be_visible()
    visitor.assert_no_fault()

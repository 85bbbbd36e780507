"""The root page in a browser: it remembers a choice, on this device only."""

import http.server
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Says nothing: the test does."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The root page with a page of each language beside it."""
    shutil.copy(ROOT / "docs" / "theme" / "root" / "index.html", tmp_path)
    switch = ROOT / "docs" / "theme" / "overrides" / "assets" / "switch.js"
    script = switch.read_text(encoding="utf-8")
    for language, other in (("zh", "en"), ("en", "zh")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "index.html").write_text(
            "<!doctype html><script>var __md_scope = new URL('.', location)</script>"
            f'<a class="switch md-select__link" hreflang="{other}" href="../{other}/">'
            f"{other}</a><script>{script}</script>",
            encoding="utf-8",
        )
    handler = partial(Handler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_the_choice_is_remembered_and_can_be_changed(address: str, page: Page) -> None:
    page.goto(address)
    assert page.url == address  # nothing is guessed
    page.click("a[hreflang=en]")
    page.wait_for_url(f"{address}en/")
    page.goto(address)
    page.wait_for_url(f"{address}en/")
    page.click("a[hreflang=zh]")  # the switch of a page
    page.wait_for_url(f"{address}zh/")
    page.goto(address)
    page.wait_for_url(f"{address}zh/")
    page.goto(f"{address}#choose")
    assert page.url == f"{address}#choose"
    assert page.context.cookies() == []


def test_the_switch_alone_remembers_nothing(address: str, page: Page) -> None:
    page.goto(f"{address}zh/")
    page.click("a[hreflang=en]")
    page.wait_for_url(f"{address}en/")
    page.goto(address)
    assert page.url == address

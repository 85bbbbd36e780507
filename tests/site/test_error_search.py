"""Whoever pastes a message into the search finds its entry first."""

import json
import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page

from docs_engine.records import FOLDER

_ENTRY = re.compile(
    r"(?ms)^### `(?P<message>[^\n]+)` \{ #(?P<id>\S+) \}$(?:(?!^#).)*?"
    r"^```recorded\n(?P<program>\S+)$"
)
ADDRESS = "0x7f3b80475a60"  # as a reader's Python prints it
# One program stands for both: which of the two it prints is a matter of timing.
_EITHER = {"connection-reset": {"connection-reset", "broken-pool"}}


def messages() -> dict[str, set[str]]:
    """What a reader may paste, with the ids of the entries that explain it."""
    found: dict[str, set[str]] = {}
    page = (ROOT / "docs" / "en" / "errors.md").read_text(encoding="utf-8")
    for entry in _ENTRY.finditer(page):
        ids = _EITHER.get(entry["id"], {entry["id"]})
        found[entry["message"]] = ids
        record = (ROOT / FOLDER / entry["program"]).with_suffix(".json")
        for run in json.loads(record.read_text(encoding="utf-8"))["runs"].values():
            lines = [line.strip() for line in run["text"].splitlines()]
            pasted = lines[0] if len(lines[0].split()) > 1 else " ".join(lines[:3])
            if pasted != "no warning":
                found.setdefault(pasted.replace("0x…", ADDRESS), ids)
    return found


MESSAGES = messages() | {
    "FileNotFoundError: [Errno 2] No such file or directory: '/psm_4d6e1f2a'": {
        "no-such-block"
    }
}
SYMPTOMS = {
    "卡住": "hang",
    "子进程不打印": "cannot-get-attribute",
    "进程池 报错": "pools",
}

_EMPTY = "() => !document.querySelector('.md-search-result__link')"
# The list of results is drawn in more than one step: it stands when it has not
# changed for a while.
_DRAWN = """() => new Promise(done => {
    let last = null;
    const changed = () => {
        clearTimeout(last);
        if (document.querySelector('.md-search-result__link'))
            last = setTimeout(done, 80);
    };
    new MutationObserver(changed).observe(
        document.querySelector('.md-search-result'), {childList: true, subtree: true});
    changed();
})"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def home(site: Path) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def first_section(page: Page, text: str) -> str:
    """Types a text into the search box; the address of the first section found."""
    page.locator("input[name=query]").fill("")
    page.wait_for_function(_EMPTY)
    page.locator("input[name=query]").fill(text)
    page.evaluate(_DRAWN)
    found = page.eval_on_selector_all(
        ".md-search-result__link",
        "links => links.map(({pathname, hash}) => pathname + hash)",
    )
    return str(next((link for link in found if "#" in link), found[0]))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_message_is_found_first(page: Page, home: str, language: str) -> None:
    page.goto(f"{home}/{language}/process/")
    page.keyboard.press("f")
    wrong = {}
    for message, ids in MESSAGES.items():
        place, _, ident = first_section(page, message).partition("#")
        if not place.endswith(f"/{language}/errors/") or ident not in ids:
            wrong[message] = f"{place}#{ident}"
    assert wrong == {}


def test_chinese_symptoms_are_found_first(page: Page, home: str) -> None:
    page.goto(f"{home}/zh/process/")
    page.keyboard.press("f")
    for words, ident in SYMPTOMS.items():
        assert f"/zh/errors/#{ident}" in first_section(page, words), words

"""The reader's own record is drawn in the browser; a strange one gets one line."""

import http.server
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page, Request
from test_measure_records import made_up, read

from docs_engine.measure.listing import beside
from docs_engine.measure.words import WORDS

ASSETS = ROOT / "docs" / "theme" / "overrides" / "assets"
CSP = "default-src 'none'; script-src 'self'; style-src 'self'"
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module", params=["en", "zh"])
def page(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    browser: Browser,
) -> Iterator[Page]:
    """A page with nothing but the box, under a strict security policy."""
    folder = tmp_path_factory.mktemp("yourself")
    lang = {"en": "en", "zh": "zh-CN"}[request.param]
    box = beside([read(folder, made_up())], WORDS[request.param])
    (folder / "index.html").write_text(
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>x</title>'
        f'<link rel="stylesheet" href="measure.css"><main>{box}</main>'
        '<script src="yourself.js"></script></html>',
        encoding="utf-8",
    )
    for name in ("measure.css", "yourself.js"):
        (folder / name).write_bytes((ASSETS / name).read_bytes())

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(folder))

        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", CSP)
            super().end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever).start()
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    yield page
    page.close()
    server.shutdown()
    server.server_close()


def give(page: Page, content: str) -> str:
    """Hands a file to the box; returns what the box says to it."""
    troubles: list[str] = []

    def asked(request: Request) -> None:
        troubles.append(f"it asked for {request.url}")

    def noted(message: Any) -> None:
        troubles.append(f"{type(message).__name__}: {message}")

    for event, note in (("request", asked), ("pageerror", noted), ("dialog", noted)):
        page.on(event, note)  # type: ignore[call-overload]
    page.evaluate("document.querySelector('[role=status]').textContent = ''")
    page.set_input_files(
        "input[type=file]",
        {
            "name": "sizes.json",
            "mimeType": "application/json",
            "buffer": content.encode(),
        },
    )
    page.locator("[role=status]:not(:empty)").wait_for()
    for event, note in (("request", asked), ("pageerror", noted), ("dialog", noted)):
        page.remove_listener(event, note)
    assert troubles == []
    return page.locator("[role=status]").inner_text()


def mine() -> dict[str, Any]:
    data = made_up(gains=(1.0, 0.9, 1.5))
    data["machine"]["cpu"] = "A reader's CPU"
    return data


def good(page: Page) -> None:
    assert give(page, json.dumps(mine())) in (
        "Drawn below: your machine and ours.",
        "画在下面了：你的机器和我们的。",
    )


def test_a_good_record_is_drawn_beside_ours(page: Page) -> None:
    good(page)
    titles = page.locator(".drawn svg title").all_text_contents()
    assert [title.partition(":")[0] for title in titles] == ["threads", "Pool"]
    assert page.locator(".drawn svg .line").count() == 4
    captions = page.locator(".drawn caption").all_text_contents()
    assert "A reader's CPU" in captions[0] and "Made up" in captions[1]
    cells = page.locator(".drawn table").first.locator("td").all_text_contents()
    assert cells == ["0.90", "0.90", "1.50", "1.50"]
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390, "the drawing is wider than a phone"


def test_pasted_text_is_drawn(page: Page) -> None:
    give(page, "{")
    page.fill("textarea", json.dumps(mine()))
    page.wait_for_selector(".drawn svg")


def test_a_dropped_file_is_drawn(page: Page) -> None:
    give(page, "{")
    page.evaluate(
        """text => {
            const carried = new DataTransfer();
            carried.items.add(new File([text], "sizes.json"));
            document.querySelector("[data-ours]").dispatchEvent(
                new DragEvent("drop", { dataTransfer: carried, bubbles: true }));
        }""",
        json.dumps(mine()),
    )
    page.wait_for_selector(".drawn svg")


def spoiled(**changes: Any) -> str:
    return json.dumps(mine() | changes)


def unlike(where: str, key: str, value: Any) -> str:
    data = mine()
    place = data[where]
    (place[0] if isinstance(place, list) else place)[key] = value
    return json.dumps(data)


BAD = {
    "empty": ("", ("no JSON", "不是 JSON")),
    "cut off": (json.dumps(mine())[:500], ("no JSON", "不是 JSON")),
    "null": ("null", ("not a whole", "完整")),
    "a list": ("[1]", ("not a whole", "完整")),
    "old": (spoiled(schema=0), ("another version", "版本")),
    "newer": (spoiled(schema=2), ("another version", "版本")),
    "other": (spoiled(experiment="locks"), ("another experiment", "别的实验")),
    "no samples": (spoiled(samples=[]), ("not a whole", "完整")),
    "a round lost": (spoiled(samples=mine()["samples"][:-1]), ("not a whole", "完整")),
    "nothing in it": (spoiled(series=[]), ("not a whole", "完整")),
    "huge": ('"' + "x" * 2_100_000 + '"', ("too big", "太大")),
    "text for time": (unlike("samples", "wall", "1"), ("not a whole", "完整")),
    "endless time": (unlike("samples", "wall", 1e300), ("not a whole", "完整")),
    "no such series": (unlike("samples", "series", 99), ("not a whole", "完整")),
    "prototype": (unlike("samples", "series", "__proto__"), ("not a whole", "完整")),
    "long name": (unlike("series", "name", "x" * 99), ("not a whole", "完整")),
    "no cores": (unlike("machine", "cores", None), ("not a whole", "完整")),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_clear_line(name: str, page: Page) -> None:
    good(page)
    content, said = BAD[name]
    line = give(page, content)
    assert any(words in line for words in said), line
    assert "\n" not in line
    assert page.locator(".drawn").inner_html() == "", "an old drawing stays"


def test_a_hostile_record_is_shown_as_text(page: Page) -> None:
    data = mine()
    data["series"][1]["name"] = HOSTILE
    data["machine"]["cpu"] = "<script>document.title = 'taken'</script>"
    data["pythons"][0]["version"] = "</table><b>x"
    give(page, json.dumps(data))
    assert page.locator(".drawn :is(img, script, b)").count() == 0
    assert HOSTILE in page.locator(".drawn table").first.inner_text()
    assert page.title() == "x"


def test_a_name_of_the_prototype_is_a_name(page: Page) -> None:
    data = mine()
    data["series"][1]["name"] = "__proto__"
    give(page, json.dumps(data))
    assert "__proto__" in page.locator(".drawn table").first.inner_text()

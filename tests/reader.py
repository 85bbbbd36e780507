"""A real browser over the built site: what every page test needs."""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    sync_playwright,
)

CHROMIUM = "/usr/bin/chromium"
LANG = {"zh": "zh-CN", "en": "en"}
LANGUAGES = tuple(LANG)
SLOWNESS = float(os.environ.get("MULTICORE_SLOW", "1"))


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site as a host of static pages does, its 404 page included."""

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: a failing test says what is wrong."""

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@dataclass
class Visitor:
    """One reader's tab, and all that went wrong in it."""

    page: Page
    base: str
    """Address of the site's root, ending in ``/``."""
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda e: self._fault(f"script error: {e}"))
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)

    def open(self, path: str) -> Page:
        self.page.goto(self.base + path, wait_until="load")
        return self.page

    @property
    def at(self) -> str:
        """Where the tab is, from the site's root: ``zh/pool/#map``."""
        return self.page.url.removeprefix(self.base)

    def _fault(self, what: str) -> None:
        self.faults.append(f"{self.at}: {what}")

    def assert_no_fault(self) -> None:
        """What went wrong, as the reader meets it."""
        assert not self.faults, "a reader meets:\n" + "\n".join(self.faults)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._fault(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.base, "data:", "blob:")):
            self._fault(f"asks another host: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader went on meanwhile
            self._fault(f"not loaded: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self._fault(f"{response.status}: {response.url}")


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the built site."""
    handler = partial(_Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000 * SLOWNESS)
    yield context
    context.close()


@pytest.fixture
def visitor(context: BrowserContext, base: str) -> Visitor:
    return Visitor(context.new_page(), base)


def pages(site: Path, language: str) -> list[str]:
    """The addresses of all pages of a language: ``zh/pool/``."""
    found = [
        path.parent.relative_to(site).as_posix() + "/"
        for path in sorted((site / language).rglob("index.html"))
    ]
    assert len(found) > 6, f"the site has only these pages: {found}"
    return found

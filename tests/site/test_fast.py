"""A first visit over a slow line stays small, and nothing jumps."""

import gzip
from pathlib import Path

import pytest
from reader import LANGUAGES, Visitor

LIMIT = 100_000  # bytes, compressed, without the search index


LABS_LIMIT = 200_000  # pictures that were computed are part of a lab


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("address", "limit"),
    (
        ("", LIMIT),
        ("process/", LIMIT),
        ("pool/", LIMIT),
        ("comparison/", LIMIT),
        ("labs/images/", LABS_LIMIT),
        ("labs/numbers/", LABS_LIMIT),
    ),
)
def test_a_first_visit_is_small(
    address: str, limit: int, language: str, site: Path, visitor: Visitor
) -> None:
    page = visitor.open(f"{language}/{address}")
    page.wait_for_load_state("networkidle")
    sizes = {}
    for url in set(visitor.requests):
        path = url.removeprefix(visitor.base).partition("?")[0].partition("#")[0]
        if "/search/" in path or not url.startswith(visitor.base):
            continue
        file = site / path / "index.html" if path.endswith("/") else site / path
        sizes[path] = len(gzip.compress(file.read_bytes(), 6))
    assert sum(sizes.values()) <= limit, f"{sum(sizes.values())} bytes: {sizes}"


@pytest.mark.parametrize("width", (390, 1280))
def test_nothing_jumps_while_a_page_loads(width: int, visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": width, "height": 900})
    visitor.page.add_init_script(
        """window.jumps = 0;
        new PerformanceObserver(list => { for (const e of list.getEntries())
            window.jumps += e.value; }).observe({type: 'layout-shift', buffered: true});
        """
    )
    for address in ("en/", "zh/pool/", "en/comparison/"):
        page = visitor.open(address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.jumps") < 0.01, f"{address} jumps while loading"

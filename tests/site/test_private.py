"""Nothing foreign runs, nothing stays behind that a reader cannot remove."""

import base64
import hashlib
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect
from reader import LANGUAGES, Visitor, pages


def test_a_script_put_into_a_page_does_not_run(visitor: Visitor) -> None:
    page = visitor.open("en/lock/")
    page.evaluate(
        """() => { const s = document.createElement('script');
            s.textContent = 'window.ran = true'; document.body.append(s); }"""
    )
    assert page.evaluate("window.ran") is None


def test_every_inline_script_is_named_by_its_hash(site: Path) -> None:
    html = (site / "en" / "lock" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert scripts
    for script in scripts:
        digest = hashlib.sha256(script.encode()).digest()
        assert base64.b64encode(digest).decode() in html


def test_read_lessons_are_remembered_here_and_can_be_forgotten(
    visitor: Visitor,
) -> None:
    page = visitor.open("en/queue/")
    page.locator("#summary").scroll_into_view_if_needed()
    expect(page.locator(".contents [data-lesson='queue/']")).to_contain_class("read")
    page = visitor.open("zh/")
    done = page.locator(".path a.read")
    expect(done).to_have_count(1)
    expect(done).to_contain_text("读过")
    page.locator("[data-forget] button").click()
    expect(done).to_have_count(0)
    visitor.open("en/")
    expect(page.locator(".path a.read")).to_have_count(0)


def test_the_offline_copy_opens_from_a_folder(
    site: Path, tmp_path: Path, context: BrowserContext
) -> None:
    with zipfile.ZipFile(site / "multicore-python.zip") as archive:
        archive.extractall(tmp_path)
    says = (tmp_path / "multicore-python" / "README.txt").read_text(encoding="utf-8")
    for program in re.findall(r"(?:en|zh)/programs/\S+\.py", says):
        assert (tmp_path / "multicore-python" / program).is_file()
    folder = (tmp_path / "multicore-python").as_uri() + "/"
    visitor = Visitor(context.new_page(), folder)
    page = visitor.open("index.html")
    page.locator("a[hreflang=en]").click()
    page.locator(".path a").first.click()
    expect(page.locator("h1")).to_contain_text("Process")
    page.locator("a.switch").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    page.locator(".md-footer__link--next").click()
    assert visitor.at == "zh/queue/index.html"
    visitor.assert_no_fault()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_has_its_markdown_with_the_outputs(language: str, site: Path) -> None:
    listed = (site / "llms.txt").read_text(encoding="utf-8")
    for address in pages(site, language):
        copy = (site / address / "index.md").read_text(encoding="utf-8")
        assert f"({address}index.md)" in listed
        if "contributing" not in address:  # those pages show what a fence looks like
            assert "```program" not in copy, f"{address}: a program is left out"
        for path in re.findall(r"\]\(([^)]*programs/[^)]*)\)", copy):
            assert (site / address / path).is_file(), f"{address}: no {path}"
    pool = (site / language / "pool" / "index.md").read_text(encoding="utf-8")
    assert "pool:      [0, 1, 4, 9]" in pool, "the copy lacks the real output"
    lock = (site / language / "lock" / "index.md").read_text(encoding="utf-8")
    link = "[`snippets/lock/same_order.py`](../programs/lock/same_order.py)"
    assert link in lock, "an output without its program"
    lab = (site / language / "labs" / "text" / "index.md").read_text(encoding="utf-8")
    assert "](lab-text.ipynb)" in lab and "pip install jupyterlab" in lab

"""Both languages side by side, composed from built pages."""

import re
from pathlib import Path

import pytest

from docs_engine.bilingual import side
from docs_engine.common import urls

PROGRAM = (
    '<div class="program">\n<pre><code>print(1)</code></pre>\n'
    '<div class="tabbed-set"><input id="__tabbed_1_1" name="__tabbed_1" type="radio">'
    '<label for="__tabbed_1_1">fork</label></div>\n'
    '<span class="filename">{word}</span><pre>1</pre>\n'
    '<p class="ran">{line}</p>\n<a href="../programs/x.py" download>x</a></div>'
)
CONTENT = {
    "zh": '<h1 id="pool">池<a href="#pool">&para;</a></h1>\n'
    '<p>一。<a href="../queue/#a">二</a></p>\n'
    + PROGRAM.format(word="输出", line="用时 <code>1</code> 秒")
    + '\n<h2 id="end">完</h2>\n<p id="own"><a href="#own">三</a> '
    '<img src="../assets/a.png"></p>',
    "en": '<h1 id="pool">Pool<a href="#pool">&para;</a></h1>\n'
    '<p>One. <a href="../queue/">two</a></p>\n'
    + PROGRAM.format(word="Output", line="<code>1</code> s wall")
    + '\n<h2 id="end">End</h2>\n<p>Three <a href="https://example.org/">x</a></p>',
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for language, content in CONTENT.items():
        for url in ("pool/", "queue/", ""):
            base = "../" if url else "./"
            marked = side.mark(content, language, url, base)
            path = tmp_path / language / url / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(
                '<head><link rel="stylesheet" href="../assets/main.css">'
                '<link rel="next" href="../queue/"></head>'
                f'<body dir="ltr"><article>{marked}</article></body>',
                encoding="utf-8",
            )
    side.write(tmp_path, urls(tmp_path))
    return tmp_path


def view(site: Path, url: str = "pool/") -> str:
    return (site / "both" / url / "index.html").read_text(encoding="utf-8")


def test_each_page_has_a_view_and_a_link_to_it(site: Path) -> None:
    for url, back in (("pool/", "../../"), ("queue/", "../../"), ("", "../")):
        for language in ("zh", "en"):
            page = (site / language / url / "index.html").read_text(encoding="utf-8")
            target = f'href="{"../" if url else "./"}../both/{url}"'
            assert page.count(target) == 1
            assert f'href="{back}{language}/{url}"' in view(site, url)


def test_sections_stand_beside_each_other(site: Path) -> None:
    page = view(site)
    sections = re.findall(
        r'<section class="pair" id="(\w+)">(.*?)</section>', page, re.S
    )
    assert [ident for ident, _ in sections] == ["pool", "end"]
    first = sections[0][1]
    order = [first.index(t) for t in ("池", "Pool", "print(1)")]
    assert order == sorted(order)
    assert first.count('lang="zh-CN" data-label') == 1


def test_a_program_is_shown_once_with_the_words_of_both(site: Path) -> None:
    page = view(site)
    assert page.count("print(1)") == 1
    assert '<span lang="zh-CN">输出</span> · <span lang="en">Output</span>' in page
    assert (
        '<p class="ran"><span lang="zh-CN">用时 <code>1</code> 秒</span> · '
        '<span lang="en"><code>1</code> s wall</span></p>'
    ) in page


def test_programs_that_differ_stand_in_their_columns(site: Path) -> None:
    path = site / "en" / "pool" / "index.html"
    text = path.read_text(encoding="utf-8").replace("<pre>1</pre>", "<pre>2</pre>")
    path.write_text(text, encoding="utf-8")
    side.write(site, ["pool/"])
    page = view(site)
    assert page.count("print(1)") == 2
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_ids_are_unique_and_every_anchor_has_one(site: Path) -> None:
    page = view(site)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    for anchor in re.findall(r'href="#([^"]+)"', page):
        assert anchor in ids
    for target in re.findall(r'\bfor="([^"]+)"', page):
        assert target in ids


def test_addresses_lead_where_they_led(site: Path) -> None:
    page = view(site)
    assert 'href="../queue/#a"' in page  # a page: its view
    assert 'href="../../zh/programs/x.py"' in page  # a file: of that language
    assert 'src="../../zh/assets/a.png"' in page
    assert 'href="../../en/assets/main.css"' in page
    assert 'href="https://example.org/"' in page
    assert '<a rel="next" href="../queue/"' in page


def test_a_view_is_not_for_search_engines_and_needs_no_script(site: Path) -> None:
    page = view(site)
    assert '<meta name="robots" content="noindex">' in page
    assert "<title>池 · Pool</title>" in page
    assert page.count("<script") == 1 and "assets/side.js" in page


def test_only_named_pages_are_written_again(site: Path) -> None:
    for path in (site / "both").rglob("index.html"):
        path.unlink()
    side.write(site, ["pool/", "no-such/"])
    written = [p.parent.name for p in (site / "both").rglob("index.html")]
    assert written == ["pool"]

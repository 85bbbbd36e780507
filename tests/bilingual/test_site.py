"""The published site in two languages, as it is built."""

import json
import re
from pathlib import Path

from docs_engine.bilingual.glossary import read_glossary

LESSONS = ("process", "queue", "comparison", "pool", "shared-memory", "lock")
TAGS = {"zh-CN": "zh", "en": "en"}


def pages(site: Path, language: str) -> dict[str, str]:
    """Address below the language's root → HTML."""
    root = site / language
    found = {
        path.parent.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("index.html")
    }
    return {"" if url == "." else f"{url}/": text for url, text in found.items()}


def test_every_page_names_itself_in_both_languages(site: Path) -> None:
    for language in TAGS.values():
        for url, html in pages(site, language).items():
            links = dict(
                re.findall(
                    r'<link rel="alternate " hreflang="(.*?)" href="(.*?)"', html
                )
            )
            assert links.keys() == {*TAGS, "x-default"}, url
            for tag, folder in TAGS.items():
                target = site / language / url / links[tag] / "index.html"
                assert (
                    target.resolve() == (site / folder / url / "index.html").resolve()
                )


def test_every_page_has_a_view_of_both_languages(site: Path) -> None:
    for language in TAGS.values():
        for url, html in pages(site, language).items():
            link = re.search(r'<p class="side-by-side"[^>]*><a href="([^"]+)"', html)
            assert link, url
            target = (site / language / url / link[1] / "index.html").resolve()
            view = target.read_text(encoding="utf-8")
            ids = re.findall(r'\bid="([^"]+)"', view)
            assert len(ids) == len(set(ids)), url
            for source in re.findall(r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"', view):
                place = (target.parent / source).resolve()
                assert (place / "index.html" if place.is_dir() else place).is_file()


def test_every_link_of_a_copy_leads_to_a_file(site: Path) -> None:
    dead = []
    for language in TAGS.values():
        copies = list((site / language).rglob("index.md"))
        assert len(copies) > 20
        for copy in copies:
            text = re.sub(r"(?ms)^ *(`{3,}).*?^ *\1", "", copy.read_text("utf-8"))
            text = re.sub(r"(`+).*?\1", "", text)
            assert 'exec="' not in text
            for link in re.findall(r"\]\((?!\w+:)([^)#\s]+)", text):
                if not (copy.parent / link).exists():
                    dead.append(f"{copy.relative_to(site)}: {link}")
    assert not dead, "\n".join(dead)


def test_the_views_are_not_indexed_twice(site: Path) -> None:
    for language in TAGS.values():
        index = site / language / "search" / "search_index.json"
        text = index.read_text(encoding="utf-8")
        assert "both/" not in text and "中英对照" not in text
        assert "both/" not in (site / language / "sitemap.xml").read_text("utf-8")
    for view in (site / "both").rglob("index.html"):
        assert '<meta name="robots" content="noindex">' in view.read_text("utf-8")


def test_other_forms_of_a_term_find_its_entry(site: Path, root: Path) -> None:
    """Each form is in the search index, as one word, in its entry."""
    for language in TAGS.values():
        index = site / language / "search" / "search_index.json"
        docs = json.loads(index.read_text(encoding="utf-8"))["docs"]
        texts = {doc["location"]: doc["title"] + doc["text"] for doc in docs}
        for term in read_glossary(root).terms:
            text = texts[f"glossary/#{term.ident}"]
            for form in (*term.banned, *term.also):
                whole = re.fullmatch("[\u4e00-\u9fff]{2,}", form)
                shown = text if whole else text.replace("\u200b", "")
                assert form in shown, f"{form} is cut: {text}"


def test_terms_are_hinted_once_a_page(site: Path) -> None:
    for language in TAGS.values():
        for url, html in pages(site, language).items():
            linked = re.findall(r'<a class="term" href="([^"]+)" title="[^"]+"', html)
            assert len(linked) == len(set(linked)), url
            assert linked or url.partition("/")[0] not in LESSONS, url

"""Finishes a built site: what search engines, mirrors and careful browsers need.

Works on the finished folder alone, after both languages are in it.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docs_engine.bilingual import side
from docs_engine.copies import write_list
from docs_engine.pairs import LANGUAGES

_LINK = re.compile(r'(?P<start> href="?)(?P<path>[^"#?:> ]*)(?P<rest>[^"> ]*)')
_SEARCH = re.compile("<!-- search -->.*?<!-- /search -->", re.DOTALL)
_ADDRESS = re.compile("<loc>(.*?)</loc>")
_CONTENTS = re.compile('<nav class="contents".*?</nav>', re.DOTALL)
_ENTRY = re.compile('<a href="([^"]*)"[^>]*>([^<]*)</a>')
OFFLINE = "multicore-python.zip"
_README = """\
Open index.html in a browser. The search is missing: it needs a server.
The programs of the pages lie in en/programs and zh/programs, the same in both:
"snippets/pool/order.py" of a page is en/programs/pool/order.py.

用浏览器打开 index.html。没有搜索，搜索要有服务器才行。
页面上的程序在 en/programs 和 zh/programs 里，两边一样：
页面上写的 snippets/pool/order.py 就是 zh/programs/pool/order.py。
"""
_NOT_OFFLINE = {
    "search",
    "robots.txt",
    "sitemap.xml",
    "sitemap.xml.gz",
    "404.html",
    OFFLINE,
}


def publish(folder: Path, views: Callable[[Callable[[], None]], None]) -> None:
    """Adds what the published site needs to the built one.

    Args:
        folder: the site with ``zh/`` and ``en/``, the root pages in place.
        views: writes the side-by-side views; it is given what can be done meanwhile,
            and has to call it.
    """
    for language in LANGUAGES:
        (folder / language / "404.html").unlink(missing_ok=True)  # the root has one
        for source_map in (folder / language).rglob("*.map"):
            source_map.unlink()  # for debugging the theme; a third of the site
    both = folder / side.FOLDER
    with ZipFile(folder / OFFLINE, "w") as archive:

        def meanwhile() -> None:
            write_list(folder)
            _help_when_lost(folder)
            _sitemap_and_robots(folder)
            tops = [path for path in folder.iterdir() if path != both]
            _pack(archive, folder, tops)

        _put(archive, "README.txt", _README.encode())
        views(meanwhile)
        _pack(archive, folder, [both])


def _help_when_lost(folder: Path) -> None:
    """Puts the pages of both languages on the 404 page, from the site's root.

    A host shows that page at any depth, so its links start with the path of the
    site's address; without an address the site is taken to have a host of its own.
    """
    page = folder / "404.html"
    text = page.read_text(encoding="utf-8")
    for language in LANGUAGES:
        home = (folder / language / "index.html").read_text(encoding="utf-8")
        contents = _CONTENTS.search(home)
        items = "".join(
            f'<li><a href="/{language}/{path}">{title.strip()}</a></li>'
            for path, title in _ENTRY.findall(contents[0] if contents else "")
            if path != "."
        )
        text = text.replace(f"<!-- pages of {language} -->", f"<ul>{items}</ul>")
    if address := _ADDRESS.search((folder / "en" / "sitemap.xml").read_text()):
        base = urlsplit(address[1]).path.removesuffix("en/")
        text = text.replace('href="/', f'href="{base}')
    page.write_text(text, encoding="utf-8")


def _sitemap_and_robots(folder: Path) -> None:
    """Everybody may read everything. A sitemap needs an address (`site_url`)."""
    lines = ["User-agent: *", "Allow: /"]
    known = [
        match[1]
        for language in LANGUAGES
        if (match := _ADDRESS.search((folder / language / "sitemap.xml").read_text()))
    ]
    if known:
        entries = "".join(
            f"<sitemap><loc>{address}sitemap.xml</loc></sitemap>\n" for address in known
        )
        (folder / "sitemap.xml").write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
            f"{entries}</sitemapindex>\n",
            encoding="utf-8",
        )
        lines.append(f"Sitemap: {known[0].rstrip('/').rpartition('/')[0]}/sitemap.xml")
    (folder / "robots.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _pack(archive: ZipFile, folder: Path, tops: Iterable[Path]) -> None:
    """Packs parts of the site so that they open from a folder, without its search.

    Browsers start no worker for a page of a folder, and search is one.
    """
    for path in sorted(path for top in tops for path in (top, *top.rglob("*"))):
        inside = path.relative_to(folder)
        if not path.is_file() or _NOT_OFFLINE & {*inside.parts}:
            continue
        data = path.read_bytes()
        if path.suffix == ".html":
            text = _SEARCH.sub("", data.decode())
            data = with_file_links(text).encode()
        _put(archive, inside.as_posix(), data)


def _put(archive: ZipFile, name: str, data: bytes) -> None:
    # The same site gives the same zip: no time of building in it.
    entry = ZipInfo(f"multicore-python/{name}")
    entry.external_attr = 0o644 << 16
    entry.compress_type = ZIP_DEFLATED
    archive.writestr(entry, data, compresslevel=4)  # half the time of 6, 5 % more


def with_file_links(html: str) -> str:
    """The page with links that name ``index.html``, as a folder needs them.

    ```python
    from docs_engine.publish import with_file_links

    print(with_file_links('<a href="../pool/#map">'))
    #> <a href="../pool/index.html#map">
    ```
    """

    def file(match: re.Match[str]) -> str:
        path = match["path"]
        if path.endswith("/") or path in (".", ".."):
            path = path.rstrip("/") + "/index.html"
        return f"{match['start']}{path}{match['rest']}"

    return _LINK.sub(file, html)

"""Puts the two languages of a page next to each other, section by section.

Made from the pages that were just built, so it can show nothing else than they
do. It has no script of its own to work and is no page for search engines.
"""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from docs_engine.bilingual.markup import Node, nodes, tag_name
from docs_engine.policy import with_policy

FOLDER = "both"
LINK_CLASS = "side-by-side"  # the line on each page that leads to its view
_START, _END = "<!-- page -->", "<!-- end of page -->"
_DROPPED = {LINK_CLASS, "on-page", "eyebrow"}  # what the theme puts between
_SHARED = {"program"}
_HEADING = re.compile(r"h[1-6]")
_IDS = re.compile(r'\b(id|for|name|aria-labelledby|aria-describedby)="([^"]+)"')
_ADDRESS = re.compile(r'\b(href|src)="([^"]*)"')
_PRE = re.compile(r"<pre.*?</pre>", re.DOTALL)
_CODE = re.compile(r"<pre[^>]*>(?:<span></span>)?<code")
_PARAGRAPH = re.compile(r"(<p\b[^>]*>)(.*?)(</p>)", re.DOTALL)
_PIECE = re.compile(r"<pre.*?</pre>|<p\b[^>]*>.*?</p>|<[^>]*>|[^<]+", re.DOTALL)
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
_BODY = re.compile(r"<body[^>]*>")
_NEAR = re.compile(r'<link rel="(prev|next)" href="([^"]+)"')
_LANG = {"zh": "zh-CN", "en": "en"}
_LABEL = {"zh": "中文", "en": "English"}


def mark(html: str, language: str, url: str, base: str) -> str:
    """A page's content, marked for `write`, with the link to its view below."""
    text = {"zh": "中英对照", "en": "Chinese and English side by side"}[language]
    link = (
        f'<p class="{LINK_CLASS}" data-search-exclude>'
        f'<a href="{base}../{FOLDER}/{url}">{text}</a></p>'
    )
    return f"{_START}{html}{link}{_END}"


def write(site: Path, urls: Iterable[str]) -> None:
    """Writes ``both/<url>index.html`` for pages that both languages have.

    Args:
        site: the folder that holds ``zh`` and ``en``, built.
        urls: pages such as ``pool/``; others are left out.
    """
    for url in urls:
        if not _has_view(site, url):
            continue
        texts = {
            lang: (site / lang / url / "index.html").read_text(encoding="utf-8")
            for lang in _LANG
        }
        if all(_START in text for text in texts.values()):
            view = _View(url, site, texts)
            path = site / FOLDER / url / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(with_policy(view.html()), encoding="utf-8")


def _has_view(site: Path, url: str) -> bool:
    return all((site / lang / url / "index.html").exists() for lang in _LANG)


@dataclass
class _View:
    """The view of one page."""

    url: str
    site: Path
    texts: dict[str, str]

    def html(self) -> str:
        parts = {lang: _sections(_content(self.texts[lang])) for lang in _LANG}
        self.ids = {section[0].ident for section in parts["zh"]}
        rows = [
            self._section(zh, en)
            for zh, en in zip(parts["zh"], parts["en"], strict=False)
        ]
        # No theme script here: what may scroll must take the focus by itself.
        main = _CODE.sub(r'\g<0> tabindex="0"', "".join(rows))
        titles = [_text(parts[lang][0][0]) if parts[lang] else "" for lang in _LANG]
        up = self._up()
        sheets = "".join(
            f'<link rel="stylesheet" href="{self._address(sheet, "en")}">\n'
            for sheet in _SHEET.findall(self.texts["en"])
        )
        body = _BODY.search(self.texts["en"])
        return (
            '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
            '<meta name="robots" content="noindex">\n'
            f"<title>{escape(' · '.join(dict.fromkeys(titles)))}</title>\n"
            f'<link rel="icon" href="{up}en/assets/icon.svg">\n{sheets}'
            f'<link rel="stylesheet" href="{up}en/assets/side.css">\n</head>\n'
            f"{body[0] if body else '<body>'}\n"
            f'<script src="{up}en/assets/side.js"></script>\n'
            f'<header class="sides-head">{self._nav(up)}</header>\n'
            f'<main class="md-typeset sides">\n{main}</main>\n'
            f'<footer class="sides-foot">{self._near()}</footer>\n</body>\n</html>\n'
        )

    def _up(self) -> str:
        return "../" * (self.url.count("/") + 1)

    def _nav(self, up: str) -> str:
        links = "".join(
            f'<a href="{up}{lang}/{self.url}" lang="{_LANG[lang]}" '
            f'hreflang="{_LANG[lang]}">{_LABEL[lang]}</a>'
            for lang in _LANG
        )
        return f'<nav aria-label="语言 · Languages">{links}</nav>'

    def _near(self) -> str:
        words = {"prev": "上一页 · Previous", "next": "下一页 · Next"}
        links = "".join(
            f'<a rel="{rel}" href="{self._address(href, "en")}">{words[rel]}</a>'
            for rel, href in _NEAR.findall(self.texts["en"])
        )
        return f'<nav aria-label="翻页 · Pages">{links}</nav>'

    def _section(self, zh: list[Node], en: list[Node]) -> str:
        """One section: columns, and what both languages share across them."""
        runs = [_runs(side) for side in (zh, en)]
        rows = []
        if [r.shared for r in runs[0]] == [r.shared for r in runs[1]]:
            for one, other in zip(*runs, strict=True):
                if one.shared and (whole := self._whole(one.nodes[0], other.nodes[0])):
                    rows.append(f'<div class="whole">{whole}</div>\n')
                else:
                    rows.append(self._columns(one.nodes, other.nodes))
        else:
            rows.append(self._columns(zh, en))
        ident = f' id="{zh[0].ident}"' if zh[0].ident else ""
        return f'<section class="pair"{ident}>\n{"".join(rows)}</section>\n'

    def _columns(self, zh: list[Node], en: list[Node]) -> str:
        return "".join(
            f'<div class="side" lang="{_LANG[lang]}" data-label="{_LABEL[lang]}">'
            f"{''.join(self._own(n.html, lang) for n in side)}</div>\n"
            for lang, side in (("zh", zh), ("en", en))
        )

    def _whole(self, zh: Node, en: Node) -> str:
        """A program of both pages, once; its words in both languages."""
        if _PRE.findall(zh.html) != _PRE.findall(en.html):
            return ""
        sides = [_pieces(node.html) for node in (zh, en)]
        if list(map(_kind, sides[0])) != list(map(_kind, sides[1])):
            return ""
        return "".join(
            self._own(one, "zh")
            if one == other or _kind(one) == "tag"
            else self._twice(one, other)
            for one, other in zip(*sides, strict=True)
        )

    def _twice(self, zh: str, en: str) -> str:
        """A text or a whole paragraph in one language, then in the other."""
        opening, end = "", ""
        if found := _PARAGRAPH.fullmatch(zh):
            opening, zh, end = found.groups()
        if found := _PARAGRAPH.fullmatch(en):
            en = found[2]
        both = (
            f'<span lang="{_LANG[lang]}">{self._own(text.strip(), lang)}</span>'
            for lang, text in (("zh", zh), ("en", en))
        )
        return f"{opening}{' · '.join(both)}{end}"

    def _own(self, html: str, language: str) -> str:
        """HTML of one side, with ids of its own and addresses seen from here."""
        html = _IDS.sub(
            lambda m: f'{m[1]}="{" ".join(f"{language}-{i}" for i in m[2].split())}"',
            html,
        )
        html = html.replace("url(#", f"url(#{language}-")
        return _ADDRESS.sub(lambda m: f'{m[1]}="{self._address(m[2], language)}"', html)

    def _address(self, address: str, language: str) -> str:
        """An address of a page of one language, as it must be in the view."""
        if address.startswith("#"):
            known = address[1:] in self.ids
            return address if known else f"#{language}-{address[1:]}"
        if re.match(r"[a-z][a-z0-9+.-]*:|//|/", address, re.IGNORECASE):
            return address
        path, mark, anchor = address.partition("#")
        target = posixpath.normpath(posixpath.join(language, self.url, path))
        inside = target.partition("/")[2]
        if target.startswith(language) and _has_view(self.site, inside):
            return address
        slash = "/" if path.endswith("/") else ""
        return f"{self._up()}{target}{slash}{mark}{anchor}"


@dataclass(frozen=True)
class _Run:
    shared: bool
    nodes: list[Node]


def _content(text: str) -> list[Node]:
    content = text.partition(_START)[2].partition(_END)[0]
    return [n for n in nodes(content) if not n.classes & _DROPPED]


def _sections(content: list[Node]) -> list[list[Node]]:
    found: list[list[Node]] = []
    for node in content:
        if _HEADING.fullmatch(node.tag) or not found:
            found.append([])
        found[-1].append(node)
    return found


def _runs(section: list[Node]) -> list[_Run]:
    """Each shared element alone, and what stands between them together."""
    runs: list[_Run] = []
    for node in section:
        shared = bool(node.classes & _SHARED)
        if shared or not runs or runs[-1].shared:
            runs.append(_Run(shared, []))
        runs[-1].nodes.append(node)
    return runs


def _pieces(html: str) -> list[str]:
    """Code, paragraphs, single tags and texts, without white space between them."""
    return [piece for piece in _PIECE.findall(html) if piece.strip()]


def _kind(piece: str) -> str:
    if piece.startswith(("<pre", "<p>", "<p ")):
        return piece[:4].strip()
    return "tag" if piece.startswith("<") else "text"


def _text(node: Node) -> str:
    text = "".join(t for t in node.tokens if not tag_name(t))
    return unescape(text).strip().removesuffix("¶").strip()

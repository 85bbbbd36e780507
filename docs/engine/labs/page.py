"""Puts a lab on a page of the site: our own look for what mkdocs-jupyter made."""

import re
from html import escape, unescape
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from docs_engine.labs.notebook import download, rendered, script
from docs_engine.labs.run import LabRun
from docs_engine.stop import Stop
from docs_engine.tracebacks import fold_frames
from docs_engine.words import WORDS

TEMPLATES = Path(__file__).parent / "templates"
_HEADING = re.compile(
    r"<h(?P<level>[1-6])[^>]*>(?P<text>.*?)\s*\{ ?#(?P<id>[\w-]+) ?\}"
    r'(?:<a class="anchor-link".*?</a>)?</h(?P=level)>',
    re.DOTALL,
)
_CODE = re.compile(r"<lab-code>(.*?)</lab-code>", re.DOTALL)
_OUTPUT = re.compile(r'<lab-output kind="(\w+)">(.*?)</lab-output>', re.DOTALL)
_SHEET = re.compile(r"\s*<style>.*?</style>\s*\Z", re.DOTALL)
_PAGE_LINK = re.compile(r'href="(?!https?:|#)([^"#]+)(#[^"]*)?"')
_FRAMES = re.compile(r"(?m)(?:^  File [^\"\n].*\n(?:    .*\n)*\n*)+")


def add_files(
    runs: list[LabRun], files: Files, language: str, root: Path, config: MkDocsConfig
) -> dict[str, LabRun]:
    """Adds a page for each lab; returns the labs by their pages' paths."""
    folder = root / ".cache" / "notebooks" / language
    pages = {}
    for run in runs:
        name = f"labs/{run.lab.name}.ipynb"
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(rendered(run, language), encoding="utf-8")
        pages[name] = run
        files.append(
            File(name, str(folder), config.site_dir, config.use_directory_urls)
        )
    return pages


def lab_files(runs: list[LabRun], language: str) -> dict[str, str]:
    """What readers take away, by address below the language's root."""
    made = {}
    for run in runs:
        base = f"labs/{run.lab.name}/lab-{run.lab.name}"
        made[f"{base}.ipynb"] = download(run.lab, language)
        made[f"{base}.py"] = script(run.lab, language)
    return made


def finish_lab(html: str, page: Page, run: LabRun, language: str, files: Files) -> str:
    """The content of a lab's page as the site shows it; sets the page's contents.

    Args:
        html: what mkdocs-jupyter made with our template.
        page: the page; its table of contents is set.
        run: the lab and what it did.
        language: ``zh`` or ``en``.
        files: of the site, for links to its pages.

    Raises:
        Stop: a link leads to no page.
    """
    html = _SHEET.sub("", html)
    headings = list(_HEADING.finditer(html))
    tokens = _tokens(headings)
    page.toc = get_toc(cast(Any, tokens))
    page.title = unescape(tokens[0]["name"]) if tokens else run.lab.name
    page.present_anchor_ids = {match["id"] for match in headings}
    html = _HEADING.sub(
        r'<h\g<level> id="\g<id>">\g<text><a class="headerlink" href="#\g<id>" '
        rf'title="{WORDS[language]["permalink"]}">&para;</a></h\g<level>>',
        html,
    )
    html = _PAGE_LINK.sub(lambda m: _link(m, page, run, files), html)
    html = _CODE.sub(lambda m: _highlighted(unescape(m[1])), html)
    html = _OUTPUT.sub(lambda m: _output(m[1], unescape(m[2]), language), html)
    title, end, rest = html.partition("</h1>")
    base = get_relative_url(".", page.url).rstrip("/") + "/"
    return f"{title}{end}\n{lab_head(run, base, language)}{rest}".strip()


def _tokens(headings: list[re.Match[str]]) -> list[dict[str, Any]]:
    """The headings as Python-Markdown's table of contents has them."""
    top: list[dict[str, Any]] = []
    open_ones: list[dict[str, Any]] = []
    for match in headings:
        name = re.sub(r"<[^>]*>", "", match["text"])
        token: dict[str, Any] = {
            "level": int(match["level"]),
            "id": match["id"],
            "name": name,
            "html": name,
            "data-toc-label": "",
            "children": [],
        }
        while open_ones and open_ones[-1]["level"] >= token["level"]:
            open_ones.pop()
        (open_ones[-1]["children"] if open_ones else top).append(token)
        open_ones.append(token)
    return top


def _link(match: re.Match[str], page: Page, run: LabRun, files: Files) -> str:
    """A link to another page, as its address."""
    name = f"labs/{match[1]}".replace("labs/../", "")
    target = files.get_file_from_path(name)
    if target is None:
        raise Stop(f"{run.lab.where}: there is no page {match[1]}")
    return f'href="{get_relative_url(target.url, page.url)}{match[2] or ""}"'


def _highlighted(source: str) -> str:
    formatter = HtmlFormatter(cssclass="highlight", wrapcode=True)
    return str(highlight(source, PythonLexer(), formatter)).strip()


def _output(kind: str, text: str, language: str) -> str:
    words = WORDS[language]
    bad = kind in ("stderr", "error")
    if kind == "error":
        note = words["frames"]
        text = _FRAMES.sub(
            lambda m: f"  {note.format(count=m[0].count('  File '))}\n", text
        ).replace("\n\n", "\n")
    elif bad:
        text = fold_frames(text, words["frames"])
    title = words[{"stderr": "errors", "error": "raised"}.get(kind, "output")]
    return (
        f'<div class="output{" stderr" * bad} highlight">'
        f'<span class="filename">{title}</span><pre><span></span>'
        f"<code>{escape(text.strip(chr(10)), quote=False)}\n</code></pre></div>"
    )


def lab_head(run: LabRun, base: str, language: str) -> str:
    """Below the title: what to take away, what it needs, how it ran here.

    Args:
        run: the lab and what it did.
        base: relative address of the language's root from the page.
        language: ``zh`` or ``en``.
    """
    words, result = WORDS[language], run.result
    file = f"lab-{run.lab.name}"
    links = " · ".join(
        f'<a href="{file}{end}" download>{words[key]}</a>'
        for key, end in (("notebook", ".ipynb"), ("script", ".py"))
    )
    needs = words["lab_needs"].format(
        python=run.lab.python, packages=" ".join(["jupyterlab", *run.lab.packages])
    )
    ran = words["lab_ran"].format(
        python=result.python,
        wall=f"{result.wall:.1f}",
        processes=result.processes,
        memory=round(result.memory / 1e6),
    )
    return (
        f'<p class="lab-head">{links}<br>{needs}<br>'
        f'<span data-search-exclude><a href="{base}about-the-runs/#line">'
        f"{words['how']}</a>{ran}</span></p>\n"
    )

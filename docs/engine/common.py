"""Adds to a built site what MkDocs does not make.

Each language has what is its own: `finish_language`. What both have together, and
comes from no page, is written by `begin`.
"""

import re
import shutil
from collections.abc import Collection
from pathlib import Path

from docs_engine.copies import write_copies
from docs_engine.execute import Book
from docs_engine.policy import with_policy


def begin(root: Path, folder: Path, book: Book) -> None:
    """Writes what is made from no page: those of the root, and the picture for links.

    Args:
        root: the repository.
        folder: the site; it may be empty as yet.
        book: the programs and their results.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for page in (root / "docs" / "theme" / "root").iterdir():
        copy = Path(shutil.copy(page, folder / page.name))
        if copy.suffix == ".html":
            _add_policy(copy)
    from docs_engine.social import write_social  # loads Pillow while pages are built

    write_social(folder, book)


def finish_language(
    root: Path,
    folder: Path,
    language: str,
    book: Book,
    pages: Collection[str] | None = None,
) -> None:
    """Adds to the pages of a language their policy, and their copies in Markdown.

    Args:
        root: the repository.
        folder: holds ``zh`` and ``en``.
        language: the one that was built.
        book: the programs and their results.
        pages: those that changed, as paths below the language; all when None.
    """
    write_copies(root, folder, language, book, pages)
    own = folder / language
    for path in (
        sorted(own.rglob("*.html"))
        if pages is None
        else [own / url_of(page) / "index.html" for page in pages]
    ):
        if path.exists():
            _add_policy(path)


def _add_policy(page: Path) -> None:
    page.write_text(with_policy(page.read_text(encoding="utf-8")), encoding="utf-8")


def urls(folder: Path) -> list[str]:
    """The Chinese pages of a built site, such as ``pool/``."""
    top = folder / "zh"
    homes = (page.parent.relative_to(top) for page in top.rglob("index.html"))
    return sorted(f"{home.as_posix()}/".removeprefix("./") for home in homes)


def url_of(page: str) -> str:
    """``pool/`` for ``pool.md``, nothing for the home page."""
    name = re.sub(r"(^|/)index\.md$|\.md$", "", page)
    return f"{name}/" if name else ""

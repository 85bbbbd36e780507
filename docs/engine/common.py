"""What a built site has for both languages together."""

import shutil
from collections.abc import Collection
from pathlib import Path

from docs_engine.copies import write_copies
from docs_engine.execute import Book
from docs_engine.pairs import LANGUAGES
from docs_engine.policy import with_policy


def finish(
    root: Path, folder: Path, book: Book, pages: Collection[str] | None = None
) -> None:
    """Adds to a built site what belongs to both languages.

    Args:
        root: the repository.
        folder: holds ``zh`` and ``en``.
        book: the programs and their results.
        pages: the pages that changed, as paths below the language; all when None.
    """
    if pages is None:
        for page in (root / "docs" / "theme" / "root").iterdir():
            shutil.copy(page, folder / page.name)
        changed = sorted(folder.rglob("*.html"))
    else:
        changed = [
            folder / language / html_of(page)
            for language in LANGUAGES
            for page in pages
        ]
    write_copies(root, folder, book)
    for path in changed:
        if path.exists():
            text = path.read_text(encoding="utf-8")
            path.write_text(with_policy(text), encoding="utf-8")


def html_of(page: str) -> str:
    """Where a page's HTML lies: ``pool.md`` in ``pool/index.html``."""
    stem = page.removesuffix(".md")
    name = "" if stem == "index" else stem.removesuffix("/index") + "/"
    return f"{name}index.html"

"""What a built site has for both languages together."""

import re
import shutil
from collections.abc import Collection
from pathlib import Path

from docs_engine.bilingual import side
from docs_engine.copies import write_copies
from docs_engine.execute import Book
from docs_engine.pairs import LANGUAGES
from docs_engine.policy import with_policy
from docs_engine.social import write_social


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
    urls = None if pages is None else [url_of(page) for page in pages]
    if pages is None:
        for page in (root / "docs" / "theme" / "root").iterdir():
            shutil.copy(page, folder / page.name)
        write_social(folder, book)
    write_copies(root, folder, book, pages)
    side.write(folder, urls)
    if urls is None:
        changed = sorted(folder.rglob("*.html"))
    else:
        changed = [
            folder / lang / url / "index.html" for lang in LANGUAGES for url in urls
        ]
        changed += [folder / side.FOLDER / url / "index.html" for url in urls]
    for path in changed:
        if path.exists():
            text = path.read_text(encoding="utf-8")
            path.write_text(with_policy(text), encoding="utf-8")


def url_of(page: str) -> str:
    """``pool/`` for ``pool.md``, nothing for the home page."""
    name = re.sub(r"(^|/)index\.md$|\.md$", "", page)
    return f"{name}/" if name else ""

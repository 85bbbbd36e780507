"""What a built site has for both languages together."""

import re
import shutil
from collections.abc import Collection
from pathlib import Path

from docs_engine.bilingual import side


def finish(root: Path, folder: Path, pages: Collection[str] | None = None) -> None:
    """Adds to a built site what belongs to both languages.

    Args:
        root: the repository.
        folder: holds ``zh`` and ``en``.
        pages: the pages that changed, as paths below the language; all when None.
    """
    if pages is None:
        for page in (root / "docs" / "theme" / "root").iterdir():
            shutil.copy(page, folder / page.name)
    side.write(folder, None if pages is None else map(_url, pages))


def _url(page: str) -> str:
    """``pool/`` for ``pool.md``, nothing for the home page."""
    name = re.sub(r"(^|/)index\.md$|\.md$", "", page)
    return f"{name}/" if name else ""

"""What a built site has for both languages together."""

import shutil
from collections.abc import Collection
from pathlib import Path


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

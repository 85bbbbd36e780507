"""What a builder can be asked for, and how it answers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from docs_engine.execute import Book


@dataclass(frozen=True)
class Whole:
    """Asks for a build of everything below ``folder/LANGUAGE``."""

    folder: Path
    book: Book


@dataclass(frozen=True)
class Pages:
    """Asks for some pages of the site that was built last."""

    book: Book | None
    """The programs, when they or what they did have changed."""
    pages: dict[str, list[str]]
    """Pages by language, as paths below ``docs/LANGUAGE``."""


@dataclass(frozen=True)
class Views:
    """Asks for side-by-side views of pages of the site that was built last."""

    folder: Path
    urls: list[str]
    """Pages that both languages have, such as ``pool/``."""


@dataclass(frozen=True)
class Reply:
    """How it went: ``done``, ``whole`` (a whole build is needed) or ``failed``."""

    kind: str
    text: str = ""
    """What MkDocs and its plugins warned of, one paragraph each."""


Request = Whole | Pages | Views | Literal["write"]
"""``write`` asks for the pages that were rendered last."""

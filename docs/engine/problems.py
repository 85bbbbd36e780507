"""What goes wrong, said so that a stranger can act on it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Problem:
    """One fault: where it is, what it is, and the way out."""

    where: str
    """``path:line`` of the page or the program, relative to the repository."""
    what: str
    fix: str
    detail: str = ""
    """Lines that help to understand: of the program's streams, or a difference."""
    page: str = ""
    """``path:line`` of the first page that names the program."""
    stdout: str = ""
    stderr: str = ""
    returncode: int | None = None
    """The exit code of the run; None when nothing ran."""
    seconds: float = 0.0
    """How long the run took."""

    def __str__(self) -> str:
        page = f"{self.page}: " if self.page else ""
        text = f"{page}{self.where}: {self.what}\n    way out: {self.fix}"
        if self.detail:
            text += "\n" + "\n".join(f"    | {ln}" for ln in self.detail.splitlines())
        return text


class BadInput(Exception):
    """Raised for input that cannot be used; carries every problem found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def read_all(paths: Iterable[Path], read: Callable[[Path], T]) -> list[T]:
    """What a function makes of each file, in order of their paths.

    Raises:
        BadInput: with the problems of all files.
    """
    found: list[T] = []
    problems: list[Problem] = []
    for path in sorted(paths):
        try:
            found.append(read(path))
        except BadInput as error:
            problems += error.problems
    if problems:
        raise BadInput(problems)
    return found

"""Creates a program from the template, with its head, docstring and guard."""

import re
from pathlib import Path

from docs_engine.problems import BadInput, Problem

TEMPLATE = Path("snippets", "TEMPLATE.py.txt")
_NAME = re.compile(r"[a-z][a-z0-9_]*/[a-z][a-z0-9_]*\.py")
_DOCSTRING = re.compile(r'(?m)^""".*"""$')


def new_program(root: Path, name: str, says: str) -> str:
    """Writes a program that runs and says what it will show.

    Args:
        root: the repository.
        name: ``lock/killed_holder.py``, with or without ``snippets/`` before it.
        says: one line, the program's docstring.

    Returns:
        The path of the program, relative to the repository.

    Raises:
        BadInput: a bad name, or a program that exists.
    """
    path = Path("snippets", name.removeprefix("snippets/"))
    if not _NAME.fullmatch(path.relative_to("snippets").as_posix()):
        raise _bad(
            path.as_posix(),
            "not a program's name",
            "lesson/what_it_shows.py, in small letters",
        )
    if (root / path).exists():
        raise _bad(path.as_posix(), "the program exists already", "choose another name")
    text = (root / TEMPLATE).read_text(encoding="utf-8")
    line = " ".join(says.split()).replace("\\", "/").replace('"', "'")
    text = _DOCSTRING.sub(lambda _: f'"""{line}"""', text, count=1)
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    return path.as_posix()


def _bad(where: str, what: str, fix: str) -> BadInput:
    return BadInput([Problem(f"{where}:1", what, fix)])

"""Reads a lab: one percent script (jupytext) for both languages.

A Markdown cell says whose it is: ``# %% [markdown] lang="zh"``. A code cell belongs
to both languages. What else a cell may say:

``raises="AttributeError"``
    It ends with this exception, and that is what it shows.
``module="squares.py"``
    It has no lines of its own: it writes this file of the lab's folder (or of
    ``snippets/labs``), which workers import.
``python="3.14"``
    On an older Python it only says so; its record is shown (`records.py`).
``tags=["solution"]``, ``tags=["folded"]``
    It is folded: the answer to an exercise, or what would lead away. A Markdown
    cell with the tag ``solution`` is folded with the solution before it: its words.
``alt_zh="…" alt_en="…"``
    What the picture that it draws shows.
``description="…"``
    Of the first Markdown cell of each language: what the page is about.
"""

import re
import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from docs_engine.head import Program, read_program
from docs_engine.problems import BadInput, Problem, read_all

FOLDER = Path("snippets", "labs")
_START = re.compile(r"# %%(?: |$)")
_HEAD = re.compile(r"(?ms)\A# /// script\n(?P<toml>.*?)^# ///\n")
_OPTIONS = {
    "markdown": {"lang", "description", "tags"},
    "code": {"raises", "module", "python", "tags", "alt_zh", "alt_en"},
}
_TAGS = {"markdown": {"solution"}, "code": {"solution", "folded"}}


@dataclass(frozen=True)
class Cell:
    """One cell, as it stands in the source."""

    kind: str
    """``markdown`` or ``code``."""
    source: str
    line: int
    """Of its first line, in the lab's file."""
    options: dict[str, Any] = field(default_factory=dict, hash=False)

    @property
    def language(self) -> str:
        """``zh`` or ``en``; empty for a cell of both."""
        return str(self.options.get("lang", ""))

    @property
    def tags(self) -> list[str]:
        return list(self.options.get("tags", []))

    def option(self, name: str) -> str:
        return str(self.options.get(name, ""))


@dataclass(frozen=True)
class Lab:
    """A lab, read and checked."""

    name: str
    """Its folder below ``snippets/labs``."""
    program: Program
    """The file and its head, which has the keys of any program's head."""
    requirements: tuple[str, ...]
    """What it needs installed, as its head says (PEP 723)."""
    python: str
    """The oldest Python that it runs on, such as ``3.11``; from the head, too."""
    cells: tuple[Cell, ...]

    @property
    def packages(self) -> list[str]:
        """What its cells import; the kernel is Jupyter's own matter."""
        return [name for name in self.requirements if name != "ipykernel"]

    @property
    def where(self) -> str:
        return f"{FOLDER.as_posix()}/{self.name}/lab.py"

    def of(self, language: str) -> list[Cell]:
        """The cells that a reader of one language sees, in order."""
        return [cell for cell in self.cells if cell.language in ("", language)]

    def description(self, language: str) -> str:
        found = (cell.option("description") for cell in self.of(language))
        return next(filter(None, found), "")

    @property
    def code(self) -> list[Cell]:
        """The code cells; the first is In [1]."""
        return [cell for cell in self.cells if cell.kind == "code"]


def read_labs(root: Path) -> list[Lab]:
    """Every lab below ``snippets/labs``, in order of their names.

    Raises:
        BadInput: with the problems of all labs.
    """
    labs = (root / FOLDER).glob("*/lab.py")
    return read_all(labs, lambda path: _read(path, root))


def _read(path: Path, root: Path) -> Lab:
    program = read_program(path, root / "snippets")
    where = path.relative_to(root).as_posix()
    head = _HEAD.match(program.source)
    if not head:
        what = "the head does not stand on the first line"
        raise BadInput([Problem(f"{where}:1", what, "move it there")])
    toml = re.sub(r"(?m)^# ?", "", head["toml"])
    data = tomllib.loads(toml)
    requirements = tuple(data.get("dependencies", ()))
    oldest = data.get("requires-python", ">=3.11").removeprefix(">=")
    # The lines of the head stay, empty, so that every number is one of the file.
    text = "\n" * head[0].count("\n") + program.source[head.end() :]
    starts = [n for n, ln in enumerate(text.splitlines(), 1) if _START.match(ln)]
    found = _percent_cells(text.lstrip("\n"))
    problems, cells = list[Problem](), list[Cell]()
    for start, one in zip(starts, found, strict=True):
        options = {k: v for k, v in one.metadata.items() if "lines_to" not in k}
        cell = Cell(one.cell_type, one.source, start + 1, options)
        if wrong := _wrong(cell, cells[-1] if cells else None):
            problems.append(Problem(f"{where}:{start}", wrong, "mend the cell's mark"))
            continue
        if name := cell.option("module"):
            try:
                source = f"%%writefile {name}\n{_module(path.parent, name)}"
            except FileNotFoundError:
                what = f"no module {name} beside the lab"
                problems.append(Problem(f"{where}:{start}", what, "mend the name"))
                continue
            cell = Cell(cell.kind, source, cell.line, options)
        cells.append(cell)
    if problems:
        raise BadInput(problems)
    return Lab(path.parent.name, program, requirements, oldest, tuple(cells))


@lru_cache(maxsize=64)  # a lab that is served is read at every change of any page
def _percent_cells(text: str) -> list[Any]:
    import jupytext  # half a second, for sites with labs only

    return list(jupytext.reads(text, "py:percent").cells)


def _module(folder: Path, name: str) -> str:
    beside = folder / name
    path = beside if beside.is_file() else folder.parent / name
    return path.read_text(encoding="utf-8").strip("\n")


def _wrong(cell: Cell, before: Cell | None) -> str:
    known = _OPTIONS.get(cell.kind)
    if known is None:
        return f"a cell of kind {cell.kind!r} (known: {', '.join(_OPTIONS)})"
    for key in cell.options:
        if key not in known:
            return f"unknown option {key!r} (known: {', '.join(sorted(known))})"
    if cell.kind == "markdown" and cell.language not in ("zh", "en"):
        return 'no language (write lang="zh" or lang="en")'
    known = _TAGS[cell.kind]
    if odd := set(cell.tags) - known:
        return f"unknown tag {min(odd)!r} (known: {', '.join(sorted(known))})"
    if cell.kind == "markdown" and cell.tags and not (before and before.tags):
        return "words of a solution follow no solution"
    if cell.option("module") and cell.source.strip():
        return "a cell that writes a module has no lines of its own"
    if bool(cell.option("alt_zh")) != bool(cell.option("alt_en")):
        return "alt_zh and alt_en go together"
    return ""

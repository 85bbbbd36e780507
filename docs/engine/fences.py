"""Finds the fences by which a page names its programs."""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

from docs_engine.memory import while_unchanged
from docs_engine.problems import BadInput, Problem, read_all

# A fence of the kinds below, at any indentation, outside other fences.
_OPEN = re.compile(r"^(?P<indent>[ ]*)(?P<fence>`{3,}|~{3,})(?P<info>.*)$")
KINDS: dict[str, tuple[str, ...]] = {
    "program": ("section", "methods", "show"),
    "verdict": ("recording",),
    "picture": (),
    "recorded": (),
    "chart": (),
    "record": (),
    "data": (),
    "timeline": ("methods",),
}
# What the one line of a fence names, by kind; a program where nothing is said.
NAMES_NO_PROGRAM = ("picture", "record", "data")
# What shows more than the one thing that it names, so that `mkdocs serve` renders it
# whenever any program changed.
SHOWS_ALL = ("data",)
SHOWN = ("all", "source", "output")


@dataclass(frozen=True)
class Fence:
    """One mention of a program on a page."""

    page: str
    """``docs/en/process.md``"""
    line: int
    kind: str
    program: str
    """Path below ``snippets/``."""
    options: dict[str, str] = field(default_factory=dict)

    @property
    def where(self) -> str:
        return f"{self.page}:{self.line}"


def kind_of(kind: str) -> str:
    """What a fence of this kind names."""
    return kind if kind in NAMES_NO_PROGRAM else "program"


def check_options(kind: str, options: dict[str, str]) -> str:
    """The first thing wrong with a fence's options, or an empty string."""
    for key, value in options.items():
        if key not in KINDS[kind]:
            known = ", ".join(KINDS[kind]) or "none"
            return f"unknown option {key!r} (known: {known})"
        if key == "show" and value not in SHOWN:
            return f"show={value!r} (known: {', '.join(SHOWN)})"
    return ""


def read_fences(text: str, page: str) -> list[Fence]:
    """All program fences of a page's Markdown, in order.

    Raises:
        BadInput: an option is unknown, or a fence names no program.
    """
    fences, problems = [], []
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        opened = _OPEN.match(lines[at])
        at += 1
        if not opened:
            continue
        start, body = at, []
        while at < len(lines) and lines[at].strip() != opened["fence"]:
            body.append(lines[at].strip())
            at += 1
        at += 1
        info = opened["info"].strip()
        kind = info.split(" ")[0]
        if kind not in KINDS:
            continue
        where = f"{page}:{start}"
        try:
            pairs = [word.partition("=") for word in shlex.split(info)[1:]]
        except ValueError:
            problems.append(Problem(where, "unclosed quote", "close the quote"))
            continue
        options = {key: value for key, _, value in pairs}
        wrong = check_options(kind, options)
        names = [ln for ln in body if ln]
        if wrong:
            problems.append(Problem(where, wrong, "remove or mend the option"))
        elif len(names) != 1:
            problems.append(
                Problem(
                    where,
                    f"the fence must name one {kind_of(kind)}",
                    "one path, one line",
                )
            )
        else:
            fences.append(Fence(page, start, kind, names[0], options))
    if problems:
        raise BadInput(problems)
    return fences


def read_page(root: Path, path: Path) -> tuple[str, str]:
    """The text of a page, and its name: ``docs/en/process.md``.

    Raises:
        BadInput: it is not UTF-8.
    """
    name = path.relative_to(root).as_posix()
    try:
        return path.read_text(encoding="utf-8"), name
    except UnicodeDecodeError as error:
        what = f"not UTF-8: {error.reason}"
        raise BadInput([Problem(f"{name}:1", what, "save it as UTF-8")]) from None


def read_pages(root: Path) -> list[Fence]:
    """The fences of every page of both languages.

    Raises:
        BadInput: as `read_fences`, for all pages at once.
    """
    pages = root.glob("docs/[ez][nh]/**/*.md")
    found = read_all(pages, lambda page: _fences_of(page, root))
    return [fence for fences in found for fence in fences]


@while_unchanged
def _fences_of(path: Path, root: Path) -> list[Fence]:
    return read_fences(*read_page(root, path))

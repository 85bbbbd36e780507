"""Reads a program's head: PEP 723 metadata and the runner's own keys.

The regular expression is the reference one of the inline script metadata
specification (https://packaging.python.org/en/latest/specifications/inline-script-metadata/).
"""

import ast
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet

from docs_engine.problems import BadInput, Problem

_BLOCK = re.compile(
    r"(?m)^# /// (?P<type>[a-zA-Z0-9-]+)$\s(?P<content>(^#(| .*)$\s)+)^# ///$"
)
# "KeyError", "ValueError: no good"; "A|B: …" where Python versions differ.
RAISES = re.compile(r"(?P<type>[A-Z]\w*(?:\|[A-Z]\w*)*)(?:: (?P<message>.+))?")
# "default": whichever one the Python that runs the program takes by itself.
START_METHODS = ("fork", "spawn", "forkserver", "default")
SYSTEMS = ("linux", "darwin", "win32")
OUTPUT_KINDS = ("exact", "unordered", "free")
DEFAULT_LIMIT = 20.0
LONGEST_LIMIT = 60.0


@dataclass(frozen=True)
class Head:
    """What the runner must know about a program (``[tool.multicore]``)."""

    limit: float = DEFAULT_LIMIT
    """Seconds until the whole family of processes is ended (at most 60)."""
    exit: int = 0
    """The exit code that the program must end with."""
    raises: tuple[str, ...] = ()
    """``Type: message`` of an exception that standard error must hold; of several,
    where versions of Python word it differently, one."""
    hangs: bool = False
    """True when reaching the time limit is what the program shows."""
    floods: bool = False
    """True when printing more than the limit of a stream is what it shows."""
    methods: tuple[str, ...] = ("fork",)
    """The start methods it is shown and tested under; the first is taken where a page
    names none. ``default`` leaves the choice to the Python that runs it."""
    systems: tuple[str, ...] = SYSTEMS
    """The systems that it is for, as ``sys.platform`` names them; its page says so."""
    output: str = "exact"
    """``exact``, ``unordered`` (lines in any order) or ``free`` (needs ``why``)."""
    why: str = ""
    """The reason for a free output or for a limit above the default."""
    timed: bool = False
    """True when it measures time: nothing else of ours runs beside it."""
    leaks: str = ""
    """The reason why warnings of unreleased resources belong to the lesson."""


@dataclass(frozen=True)
class Program:
    """A program of ``snippets/`` with its head read and checked."""

    path: Path
    """Absolute path of the file."""
    name: str
    """Path below ``snippets/``, with forward slashes."""
    source: str
    head: Head = field(default_factory=Head)

    @property
    def shown(self) -> str:
        """The source as readers see it: without the metadata block."""
        return _BLOCK.sub("", self.source, count=1).strip("\n") + "\n"

    @property
    def first_line(self) -> int:
        """The number, in the file, of the first line of `shown`."""
        block = _BLOCK.search(self.source)
        before = self.source[: block.start()] if block else ""
        if before.strip():  # the head stands below the first lines
            block = None
        rest = self.source[block.end() :] if block else self.source
        skipped = self.source[: len(self.source) - len(rest.lstrip("\n"))]
        return skipped.count("\n") + 1

    @property
    def requires_python(self) -> SpecifierSet:
        """The versions that the program says it runs on; all where it says nothing."""
        found = re.search(r'(?m)^# requires-python = "(.*)"$', self.source)
        return SpecifierSet(found[1] if found else "")

    def section(self, name: str) -> str:
        """The lines between ``# --8<-- [start:name]`` and its end.

        Raises:
            KeyError: the program has no such section.
        """
        pattern = (
            rf"(?ms)^[ ]*# --8<-- \[start:{re.escape(name)}\]\n(.*?)"
            rf"^[ ]*# --8<-- \[end:{re.escape(name)}\]$"
        )
        found = re.search(pattern, self.source)
        if not found:
            raise KeyError(name)
        return found[1].strip("\n") + "\n"


def read_program(path: Path, snippets: Path) -> Program:
    """Reads the program at ``path`` below the folder ``snippets``.

    Raises:
        BadInput: no metadata, an unknown key, a value out of range, bad syntax.
    """
    name = path.relative_to(snippets).as_posix()
    where = f"snippets/{name}"
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadInput(
            [Problem(f"{where}:1", f"not UTF-8: {error.reason}", "save it as UTF-8")]
        ) from None
    try:
        ast.parse(source)
    except ValueError as error:
        what = f"it cannot be read as Python: {error}"
        raise BadInput([Problem(f"{where}:1", what, "remove it")]) from None
    except SyntaxError as error:
        raise BadInput(
            [
                Problem(
                    f"{where}:{error.lineno or 1}",
                    f"the program has a syntax error: {error.msg}",
                    "mend the line; `python FILE` shows the same error",
                    (error.text or "").rstrip(),
                )
            ]
        ) from None
    block = _BLOCK.search(source)
    if not block or block["type"] != "script":
        raise BadInput(
            [
                Problem(
                    f"{where}:1",
                    "the program has no `# /// script` head",
                    "`multicore new` makes a program with a head: copy that",
                )
            ]
        )
    line = source[: block.start()].count("\n") + 1
    text = "".join(
        ln[2:] if ln.startswith("# ") else ln[1:]
        for ln in block["content"].splitlines(keepends=True)
    )
    return Program(path, name, source, _parse(text, f"{where}:{line}"))


def _parse(text: str, where: str) -> Head:
    def bad(what: str, fix: str) -> BadInput:
        return BadInput([Problem(where, what, fix)])

    try:
        data: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise bad(f"the head is not TOML: {error}", "mend the head") from None
    keys = data.get("tool", {}).get("multicore", {})
    known = Head.__dataclass_fields__
    if isinstance(keys.get("raises"), str):
        keys["raises"] = [keys["raises"]]
    for key, value in keys.items():
        if key not in known:
            raise bad(f"unknown key {key!r}", f"known keys: {', '.join(known)}")
        default = known[key].default
        kind = list if isinstance(default, tuple) else type(default)
        number = isinstance(value, int) and not isinstance(value, bool)
        odd = kind is int and not number  # true is an int in Python, not in TOML
        if odd or (not isinstance(value, kind) and not (kind is float and number)):
            raise bad(f"{key} = {value!r} is not {kind.__name__}", "mend its type")
    for key in ("methods", "raises", "systems"):
        if key in keys:
            keys[key] = tuple(map(str, keys[key]))
    head = Head(**keys)
    wrong = [m for m in head.methods if m not in START_METHODS]
    if wrong or not head.methods:
        raise bad(f"unknown start method {wrong}", f"known: {', '.join(START_METHODS)}")
    if not head.systems or not {*SYSTEMS}.issuperset(head.systems):
        raise bad(f"unknown system in {head.systems}", f"known: {', '.join(SYSTEMS)}")
    if head.output not in OUTPUT_KINDS:
        raise bad(
            f"unknown output {head.output!r}", f"one of {', '.join(OUTPUT_KINDS)}"
        )
    if not 0 < head.limit <= LONGEST_LIMIT:
        raise bad(f"limit = {head.limit} s", f"at most {LONGEST_LIMIT:.0f} s")
    for text in head.raises:
        if RAISES.fullmatch(text):
            continue
        raise bad(
            f"raises = {text!r} does not begin with an exception's type",
            'write the type and a part of the message: raises = "ValueError: no good"',
        )
    if not head.why and (head.output == "free" or head.limit > DEFAULT_LIMIT):
        raise bad("a free output or a long limit needs a reason", 'add why = "…"')
    return head

"""Joins a script of ``bench/`` and the modules it needs into one file to download."""

import ast
import functools
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).parent / "bench"
_PARTS = ("contest", "facts", "processes", "command")
"""In the order in which they need each other."""


def one_file(script: str) -> str:
    """The text of a program that needs nothing but Python.

    Args:
        script: a name in ``bench/``, without ``.py``.

    Raises:
        FileNotFoundError: there is no such script.
    """
    modules = [_module(name) for name in (*_PARTS, script)]
    head = [modules[-1].docstring, "from __future__ import annotations"]
    imports = set().union(*(module.imports for module in modules))
    ordered = sorted(imports, key=lambda line: (line.startswith("from"), line))
    bodies = "".join(module.body for module in modules)
    return "\n\n".join(head) + "\n\n" + "\n".join(ordered) + bodies


@dataclass(frozen=True)
class _Module:
    docstring: str
    """As it stands in the source, with its quotes."""
    imports: frozenset[str]
    """Of Python's own modules, a line each."""
    body: str
    """All the rest."""


@functools.cache
def _module(name: str) -> _Module:
    source = (BENCH / f"{name}.py").read_text(encoding="utf-8")
    tree = ast.parse(source)
    docstring = ast.get_source_segment(source, tree.body[0])
    imports, drop = set(), set()
    lines = source.splitlines()
    for number, node in enumerate(tree.body):
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = node.module if isinstance(node, ast.ImportFrom) else ""
            if module not in (*_PARTS, "__future__"):
                imports.add(ast.unparse(node))
        elif number or not isinstance(node, ast.Expr):
            continue
        drop |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    kept = [line for number, line in enumerate(lines, 1) if number not in drop]
    body = "\n\n\n" + "\n".join(kept).strip("\n") + "\n"
    return _Module(str(docstring), frozenset(imports), body)

"""Joins a script of ``bench/`` and the modules it needs into one file to download."""

import ast
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
    sources = [
        (BENCH / f"{name}.py").read_text(encoding="utf-8") for name in (*_PARTS, script)
    ]
    docstring = ast.get_source_segment(sources[-1], ast.parse(sources[-1]).body[0])
    imports: set[str] = set()
    bodies = [_body(source, imports) for source in sources]
    head = [str(docstring), "from __future__ import annotations"]
    ordered = sorted(imports, key=lambda line: (line.startswith("from"), line))
    return "\n\n".join(head) + "\n\n" + "\n".join(ordered) + "".join(bodies)


def _body(source: str, imports: set[str]) -> str:
    """A module without docstring and imports; those of Python are collected."""
    lines, drop = source.splitlines(), set()
    for number, node in enumerate(ast.parse(source).body):
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = node.module if isinstance(node, ast.ImportFrom) else ""
            if module not in (*_PARTS, "__future__"):
                imports.add(ast.unparse(node))
        elif number or not isinstance(node, ast.Expr):
            continue
        drop |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    kept = [line for number, line in enumerate(lines, 1) if number not in drop]
    return "\n\n\n" + "\n".join(kept).strip("\n") + "\n"

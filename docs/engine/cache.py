"""Keeps results under a key made of everything that could change them.

Entries are JSON, written aside and moved into place; a bad one is a miss.
"""

import ast
import hashlib
import json
import os
import platform
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from docs_engine.head import Program
from docs_engine.runner import Result


class Cache:
    """Results of earlier runs, one file each.

    Args:
        root: the repository.
        fresh: True to know nothing of earlier builds.
    """

    def __init__(self, root: Path, fresh: bool = False) -> None:
        self.root = root
        self.fresh = fresh
        self.folder = root / ".cache" / "runs"
        self.folder.mkdir(parents=True, exist_ok=True)
        self._common = _hash_files(
            [*sorted(Path(__file__).parent.rglob("*.py")), root / "requirements.txt"]
        )

    def key(self, program: Program, method: str) -> str:
        """The name of a result: a hash of all that it depends on."""
        parts = [
            self._common,
            program.name,
            method,
            _hash_files([program.path, *local_imports(program.path)]),
            sys.version,
            platform.platform(),
            str(os.cpu_count()),
        ]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]

    def path(self, program: Program, method: str) -> Path:
        return self.folder / f"{self.key(program, method)}.json"

    def get(self, program: Program, method: str) -> Result | None:
        """The kept result, or None if there is none that can be read."""
        try:
            data = json.loads(self.path(program, method).read_text(encoding="utf-8"))
            data["left"] = tuple(data["left"])
            return Result(**data)
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def put(self, program: Program, method: str, result: Result) -> None:
        """Keeps a result that was judged good."""
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(result), file, ensure_ascii=False)
        os.replace(name, self.path(program, method))


def local_imports(path: Path) -> list[Path]:
    """Modules beside a program that it imports, directly or through another."""
    found: set[Path] = set()
    todo = [path]
    while todo:
        tree = ast.parse(todo.pop().read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            for name in names:
                module = path.parent / f"{name.split('.')[0]}.py"
                if module.exists() and module not in found:
                    found.add(module)
                    todo.append(module)
    return sorted(found)


def _hash_files(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()

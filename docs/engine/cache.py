"""Keeps results under a key made of everything that could change them.

An entry is JSON below a checksum of itself, written aside and moved into place.
It counts while the files that the run read are what they were then. An entry
that is torn, foreign or stale is a miss; nothing in it is ever executed.
"""

import functools
import hashlib
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from docs_engine.head import Program
from docs_engine.lives import Life
from docs_engine.machine import usable_cores
from docs_engine.memory import while_unchanged
from docs_engine.optional import had
from docs_engine.runner import Result
from docs_engine.trace import fingerprint

# The parts of the engine that can change what a run gives.
_ENGINE = (
    "contain.py",
    "family.py",
    "head.py",
    "lives.py",
    "runner.py",
    "shared.py",
    "startup/sitecustomize.py",
    "trace.py",
    "watch.py",
)


class Cache:
    """Results of earlier runs, one file each.

    Args:
        root: the repository.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".cache" / "runs"
        self.folder.mkdir(parents=True, exist_ok=True)
        here = Path(__file__).parent
        self._common = [
            *(_hash((here / name).read_bytes()) for name in _ENGINE),
            fingerprint("requirements.txt", root),
            sys.version,
            platform.platform(),
            str(usable_cores()),
        ]

    def key(self, program: Program, method: str) -> str:
        """The name of a result: a hash of all that is known before the run."""
        parts = [*self._common, program.name, program.source, method]
        parts += [f"{name} {version}" for name, version in had(program).items()]
        return _hash("\0".join(parts).encode())[:32]

    def path(self, program: Program, method: str) -> Path:
        return self.folder / f"{self.key(program, method)}.json"

    def look(
        self, jobs: Iterable[tuple[Program, str]]
    ) -> dict[tuple[str, str], Result]:
        """The kept results that still hold, by (program, start method).

        Each file that programs read is looked at once, however many read it.
        """
        now = functools.cache(lambda name: fingerprint(name, self.root))
        found = {}
        for program, method in jobs:
            entry = _entry(self.path(program, method))
            if entry and all(now(name) == was for name, was in entry[0].items()):
                found[program.name, method] = entry[1]
        return found

    def put(self, program: Program, method: str, result: Result) -> None:
        """Keeps a result that was judged good.

        Raises:
            OSError: there is no room, or no right to write.
        """
        path = self.path(program, method)
        entry = {
            "key": path.stem,
            "inputs": {
                name: fingerprint(name, self.root)
                for name in result.reads
                if name != "/proc/"  # the list of processes is never the same
            },
            "result": asdict(result),
        }
        body = json.dumps(entry, ensure_ascii=False).encode("utf-8", "replace")
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(_hash(body).encode() + b"\n" + body)
        os.replace(name, path)

    def tidy(self) -> None:
        """Removes what a killed build was writing; only under the build's lock."""
        for path in self.folder.glob("*.part"):
            path.unlink(missing_ok=True)


@while_unchanged
def _entry(path: Path) -> tuple[dict[str, str], Result] | None:
    """What a run read, as fingerprints by name, and what it gave.

    None where there is no entry, or one that is torn or foreign.
    """
    try:
        checksum, _, body = path.read_bytes().partition(b"\n")
        if checksum.decode() != _hash(body):
            return None
        entry = json.loads(body)
        if entry["key"] != path.stem:
            return None
        data = entry["result"]
        data |= {k: tuple(v) for k, v in data.items() if isinstance(v, list)}
        data["lives"] = tuple(
            Life(one["role"], tuple(map(tuple, one["stretches"])), one["end"])
            for one in data["lives"]
        )
        return dict(entry["inputs"]), Result(**data)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

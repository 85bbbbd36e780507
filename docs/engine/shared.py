"""Sees what a program leaves in shared memory without blaming its neighbours.

Where Linux lets us, each program gets a `/dev/shm` of its own: a folder of the
real one, mounted over it for that program alone. Whatever is in the folder in
the end was left behind. Elsewhere (a container without the right, macOS) names
tell: the engine gives multiprocessing a prefix of the run, and a name that
stands in the source is the program's too.
"""

import os
import shutil
import tempfile
from pathlib import Path

from docs_engine import guard
from docs_engine.contain import contained
from docs_engine.head import Program


class SharedMemory:
    """The shared memory of one run.

    Args:
        program: whose run it is.
        mark: six characters that stand in the names of this run alone.
    """

    def __init__(self, program: Program, mark: str) -> None:
        self._source = program.source
        self._prefixes = (f"p{mark}", f"sem.mp{mark}")
        self._folder: Path | None = None
        if contained():
            self._folder = Path(
                tempfile.mkdtemp(prefix=guard.prefix(), dir=guard.SHARED)
            )
        self._before = self._names()

    def command(self, command: list[str]) -> list[str]:
        """The command line that runs a program with this shared memory."""
        before = contained()
        if before and self._folder:
            return [*before, str(self._folder), *command]
        return command

    def remove(self) -> list[str]:
        """Removes what is left and returns its names."""
        names = sorted(self._names() - self._before)
        for name in names:
            (self._folder or guard.SHARED).joinpath(name).unlink(missing_ok=True)
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
        return names

    def _names(self) -> set[str]:
        try:
            names = set(os.listdir(self._folder or guard.SHARED))
        except OSError:
            return set()  # a system without /dev/shm
        if self._folder:
            return names
        return {n for n in names if n.startswith(self._prefixes) or n in self._source}

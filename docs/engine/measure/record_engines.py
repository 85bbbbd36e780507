"""Measures what engines ask for: ``python -m docs_engine.measure.record_engines``.

Each gets a new environment, into which pip installs what the head of its program
asks for; then all programs run in turns, each in a new process. Needs a network, and
a ``TMPDIR`` as short as ``/t``: Ray's sockets lie in it.
Writes ``data/engines/MACHINE.json``.
"""

import datetime
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import Any

from docs_engine.execute import read_snippets
from docs_engine.head import Program
from docs_engine.machine import cpu_model, usable_cores
from docs_engine.measure.engines import FOLDER, PROGRAMS, SCHEMA
from docs_engine.measure.record import machine_name
from docs_engine.optional import needs
from docs_engine.runner import run

ROUNDS = 3
FIRST = next(iter(PROGRAMS))
_SIZES = "import sys, pathlib; print(sum(p.stat().st_size for p in"
_SIZES += " pathlib.Path(sys.prefix, 'lib').rglob('*') if p.is_file()))"
_NAMES = "from importlib.metadata import distributions as d; print(len(list(d())))"


def main() -> int:
    """Returns the exit code."""
    snippets = read_snippets(Path.cwd())
    programs = {name: snippets[program] for name, program in PROGRAMS.items()}
    with tempfile.TemporaryDirectory() as folder:
        pythons = {name: _environment(Path(folder, name)) for name in programs}
        found = {n: _install(programs[n], pythons[n]) for n in programs}
        for turn in range(ROUNDS):
            for name, program in programs.items():
                print(f"round {turn + 1}: {name}", file=sys.stderr)
                found[name]["walls"].append(_once(program, pythons[name]))
            found[FIRST]["again"].append(_once(programs[FIRST], pythons[FIRST]))
        for name, program in programs.items():
            result = run(program, program.head.methods[0], python=pythons[name])
            if result.returncode:
                print(f"{program.name} failed:\n{result.stderr}", file=sys.stderr)
                return 1
            found[name] |= {"processes": result.processes, "memory": result.memory}
    data = {
        "schema": SCHEMA,
        "date": datetime.date.today().isoformat(),
        "cpu": cpu_model(),
        "cores": usable_cores(),
        "python": platform.python_version(),
        "engines": found,
    }
    place = FOLDER / f"{machine_name(cpu_model(), usable_cores())}.json"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    print(place)
    return 0


def _environment(folder: Path) -> str:
    """Makes an environment with pip and nothing else; returns its Python."""
    venv.create(folder, with_pip=True)
    return str(folder / "bin" / "python")


def _install(program: Program, python: str) -> dict[str, Any]:
    """What pip brings: packages, bytes on the disk, seconds."""
    before = _ask(python, _NAMES), _ask(python, _SIZES)
    wanted = [str(one) for one in needs(program)]
    start = time.perf_counter()
    if wanted:
        command = [python, "-m", "pip", "install", "--quiet", "--no-cache-dir"]
        subprocess.run([*command, *wanted], check=True)
    seconds = time.perf_counter() - start if wanted else 0.0
    after = _ask(python, _NAMES), _ask(python, _SIZES)
    return {
        "wanted": wanted,
        "install": round(seconds, 1),
        "packages": after[0] - before[0],
        "bytes": after[1] - before[1],
        "walls": [],
        "again": [],
    }


def _ask(python: str, code: str) -> int:
    return int(subprocess.check_output([python, "-c", code], text=True))


def _once(program: Program, python: str) -> float:
    """Seconds from the program's start to its end."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    start = time.perf_counter()
    subprocess.run(
        [python, program.path], check=True, env=clean, stdout=subprocess.DEVNULL
    )
    return round(time.perf_counter() - start, 3)


if __name__ == "__main__":
    sys.exit(main())

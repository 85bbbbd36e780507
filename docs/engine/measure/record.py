"""Records every experiment on this machine: ``make record PYTHONS="A B C"``."""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BENCH = Path(__file__).parent / "bench"
EXPERIMENTS = (
    "works",
    "starting",
    "sending",
    "tasks",
    "workers",
    "locks",
    "quotas",
    "libraries",
    "choices",
    "sizes",
    "versions",
)
"""In the order in which they are recorded; the longest come last."""
EVERY_PYTHON = ("versions", "choices")
NEEDS = {"libraries": "numpy"}
"""Modules without which an experiment is left out."""


def main() -> int:
    """Writes ``data/machines/MACHINE/EXPERIMENT.json``; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data", "machines"))
    parser.add_argument("--only", nargs="*", default=EXPERIMENTS, choices=EXPERIMENTS)
    parser.add_argument("python", nargs="*", help="the first one measures alone")
    options = parser.parse_args()
    pythons = [shutil.which(name) for name in options.python or [sys.executable]]
    if None in pythons:
        missing = options.python[pythons.index(None)]
        print(f"{missing} is no Python that can be run", file=sys.stderr)
        return 2
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for experiment in options.only:
            if module := NEEDS.get(experiment):
                look = [pythons[0], "-c", f"import {module}"]
                if subprocess.call(look, stderr=subprocess.DEVNULL):
                    print(f"{experiment} left out: {pythons[0]} has no {module}")
                    continue
            out = Path(folder, f"{experiment}.json")
            some = pythons if experiment in EVERY_PYTHON else pythons[:1]
            command = [sys.executable, str(BENCH / f"{experiment}.py")]
            command += ["--full"] if experiment == "sizes" else []
            command += ["--out", str(out), "--python", *map(str, some)]
            if subprocess.call(command):
                print(f"{experiment} could not be recorded", file=sys.stderr)
                return 1
            machine = json.loads(out.read_text(encoding="utf-8"))["machine"]
            place = options.data / machine_name(machine["cpu"], machine["cores"])
            place.mkdir(parents=True, exist_ok=True)
            shutil.move(out, place / out.name)
    print(f"recorded in {time.perf_counter() - start:.0f} s")
    return 0


def machine_name(cpu: str, cores: int) -> str:
    """A folder's name for a machine: ``amd-epyc-2-cores``."""
    return re.sub(r"[^a-z0-9]+", "-", f"{short(cpu)} {cores} cores".lower()).strip("-")


def short(cpu: str) -> str:
    """A processor's name without the words that most have: ``Intel Xeon``."""
    return " ".join(re.sub(r"\((R|TM)\)|\b(CPU|Processor)\b|@.*", " ", cpu).split())


if __name__ == "__main__":
    sys.exit(main())

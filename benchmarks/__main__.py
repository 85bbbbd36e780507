"""Prints the table: ``python -m benchmarks`` (about ten minutes, an idle machine)."""

import argparse
import os
import tempfile
from pathlib import Path
from statistics import median

from benchmarks import measure, sites
from docs_engine.machine import cpu_model, usable_cores

WARM, COLD, PROSE = 1.1, 1.2, 1.0  # the aims: two ratios, and seconds


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--pairs", type=int, default=40, help="page pairs (default 40)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each")
    parser.add_argument(
        "--grow", type=int, default=1, help="also a site that is so many times larger"
    )
    options = parser.parse_args()
    load = f"; load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{cpu_model()}, {usable_cores()} usable cores{load}\n")
    first = _one(options.pairs, options.rounds)
    if options.grow > 1:
        larger = _one(options.pairs * options.grow, options.rounds)
        print(f"{options.grow} times the pages take")
        for name, seconds in larger.items():
            print(f"  {name:28} {seconds / first[name]:6.2f} times as long")


def _one(pairs: int, rounds: int) -> dict[str, float]:
    """Measures one size; returns the medians, in seconds."""
    with tempfile.TemporaryDirectory(prefix="multicore-bench-") as name:
        folder, twin = Path(name, "ours"), Path(name, "plain")
        sites.make(folder, pairs)
        book = sites.make_plain(twin, folder)
        taken: dict[str, list[float]] = {"plain": [], "warm": [], "cold": [], "run": []}
        measure.ours(folder)  # warm
        for _ in range(rounds):  # interleaved: a machine's mood meets all alike
            taken["plain"].append(measure.plain(twin))
            taken["warm"].append(measure.ours(folder))
            taken["run"].append(measure.programs(book))
            taken["cold"].append(measure.ours(folder, cold=True))
        prose = measure.prose_change(folder, rounds + 2)
        shown, alone = measure.program_change(folder, book, rounds + 2)
    middle = {name: median(values) for name, values in taken.items()}
    plain, cold = middle["plain"], middle["plain"] + middle["run"]
    print(f"{pairs} page pairs, {len(book.programs)} programs, {rounds} rounds")
    print(f"  {'':28} {'seconds':>8} {'against':>8} {'ratio':>6}   aim")
    _row("plain MkDocs and Material", plain)
    _row("the programs, two at a time", middle["run"])
    _row("warm build", middle["warm"], plain, WARM)
    _row("cold build", middle["cold"], cold, COLD)
    _row("a page changed, on screen", prose, aim=PROSE)
    _row("a program changed, beyond it", shown - alone, aim=PROSE)
    print()
    return {
        "plain MkDocs and Material": plain,
        "warm build": middle["warm"],
        "cold build": middle["cold"],
        "a page changed, on screen": prose,
    }


def _row(name: str, seconds: float, against: float = 0, aim: float = 0) -> None:
    ratio = f"{seconds / against:6.2f}" if against else " " * 6
    other = f"{against:8.2f}" if against else " " * 8
    goal = f"<= {aim:g}{'' if against else ' s'}" if aim else ""
    print(f"  {name:28} {seconds:8.2f} {other} {ratio}   {goal}".rstrip(), flush=True)


if __name__ == "__main__":
    main()

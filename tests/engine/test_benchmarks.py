"""The benchmark runs, on a tiny site; what it measures is no test."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.timeout(900)
def test_it_prints_every_row(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--pairs", "2", "--rounds", "1"],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=880,
    )
    assert done.returncode == 0, done.stderr
    assert "2 page pairs, 4 programs, 1 rounds" in done.stdout
    for row in ("plain MkDocs", "warm build", "cold build", "a page changed"):
        assert row in done.stdout

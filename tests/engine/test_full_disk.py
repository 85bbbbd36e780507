"""A full disk is one clear error, and room on it is the only mending needed."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Project, mkdocs
from leftovers import left_of


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Project]:
    """A project on a disk of 24 MiB, with the builds' temporary folder."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    done = subprocess.run(mount, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"mounting a small disk needs root: {done.stderr.strip()}")
    try:
        project = Project(folder)
        (folder / "tmp").mkdir()
        yield project
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.parametrize("room", [0, 64, 2048], ids=lambda room: f"{room}-KiB")
def test_full_disk(room: int, small: Project) -> None:
    filler = small.folder / "filler"
    free = shutil.disk_usage(small.folder).free
    filler.write_bytes(b"\0" * (free - room * 1024))
    done = mkdocs(small.folder, "build", TMPDIR=str(small.folder / "tmp"))
    assert done.returncode == 1, done.stderr
    assert "No space left on device" in done.stderr, done.stderr
    assert "no site written" in done.stderr
    assert not (small.folder / "site").exists()
    filler.unlink()
    done = mkdocs(small.folder, "build", TMPDIR=str(small.folder / "tmp"))
    assert done.returncode == 0, done.stderr
    assert "fine" in (small.folder / "site/en/index.html").read_text(encoding="utf-8")
    assert left_of(small.folder, 60) == []

"""The engine is typed and clean; its files stay short."""

import subprocess
import sys
from pathlib import Path


def test_types(root: Path, tmp_path: Path) -> None:
    (tmp_path / "docs_engine").symlink_to(root / "docs" / "engine")
    config = root / "pyproject.toml"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "-p", "docs_engine"),
            f"--config-file={config}",
            f"--cache-dir={root / '.cache' / 'mypy'}",
        ],
        cwd=tmp_path,
        env={"MYPYPATH": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_lint(root: Path) -> None:
    for action in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *action, "docs", "snippets", "tests"],
            cwd=root,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_files_are_short(root: Path) -> None:
    for path in (root / "docs" / "engine").rglob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 250, path

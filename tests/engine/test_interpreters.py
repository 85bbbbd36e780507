"""Which Pythons are found, and what each says of itself."""

import json
import platform
import sys
from pathlib import Path

import pytest

from docs_engine.interpreters import OLDEST, OLDEST_NAMED, describe, find


def test_the_python_that_runs_this_is_found_and_known() -> None:
    own = describe(sys.executable)
    assert own.version == platform.python_version()
    assert sys.prefix in own.prefixes
    assert own in find()


def test_one_for_each_version_in_order() -> None:
    found = find()
    minors = [p.minor for p in found]
    assert len(set(minors)) == len(minors)
    assert sorted(found, key=lambda p: p.order) == found
    assert all(p.order[:2] >= OLDEST for p in found)


def shell(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


def says(version: str, free_threaded: bool = False) -> str:
    return f"echo '{json.dumps([version, free_threaded, '/opt', '/opt'])}'"


def test_path_pyenv_and_uv_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbers are compared as numbers, and shims that fail are passed over."""
    pyenv, uv = tmp_path / "pyenv", tmp_path / "uv"
    shell(tmp_path / "bin" / "python3.91", says("3.91.0"))
    shell(tmp_path / "bin" / "python3.92", "exit 127")
    shell(pyenv / "versions" / "3.93.9" / "bin" / "python", says("3.93.9"))
    newest = shell(pyenv / "versions" / "3.93.10" / "bin" / "python", says("3.93.10"))
    shell(pyenv / "versions" / "3.9.1" / "bin" / "python", says("3.9.1"))
    shell(
        uv / "cpython-3.94.0t-linux" / "bin" / "python3",
        says("3.94.0", free_threaded=True),
    )
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(pyenv))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(uv))
    monkeypatch.delenv("PYTHONS", raising=False)
    own, *others = find()
    assert own.path == sys.executable
    assert [p.minor for p in others] == ["3.91", "3.93", "3.94t"]
    assert others[1].path == newest


def test_older_ones_only_where_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell(tmp_path / "python3.8", says("3.8.18"))
    shell(tmp_path / "python3.7", says("3.7.16"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "nothing"))
    monkeypatch.delenv("PYTHONS", raising=False)
    assert "3.8" not in [p.minor for p in find()]
    assert next(p.minor for p in find(OLDEST_NAMED)) == "3.8"


def test_what_pythons_names_comes_first_and_must_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = shell(tmp_path / "mine", says("3.99.1"))
    monkeypatch.setenv("PYTHONS", mine)
    assert find()[-1].path == mine
    monkeypatch.setenv("PYTHONS", str(tmp_path / "nothing"))
    with pytest.raises(ValueError, match=r"PYTHONS names .*nothing"):
        find()

"""What was read from a file is kept until the file is another."""

import os
from pathlib import Path

import pytest

from docs_engine.memory import while_unchanged

LONG_AGO = 1_000_000_000  # seconds: older than the clock's last tick


class Reader:
    def __init__(self) -> None:
        self.reads = 0
        self.text = while_unchanged(self._text)

    def _text(self, path: Path, end: str = "") -> str:
        self.reads += 1
        return path.read_text(encoding="utf-8") + end


def write(path: Path, text: str, seconds: float = LONG_AGO) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (seconds, seconds))


def aged(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the clock stand an hour after the file was written."""
    now = path.stat().st_ctime + 3600
    monkeypatch.setattr("time.time", lambda: now)


def test_an_unchanged_file_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, reader = tmp_path / "a.md", Reader()
    write(path, "one")
    aged(path, monkeypatch)
    assert [reader.text(path) for _ in range(3)] == ["one"] * 3
    assert reader.reads == 1
    assert reader.text(path, "!") == "one!"
    assert reader.text(path, end="?") == "one?"
    assert reader.reads == 3


@pytest.mark.parametrize("way", ["written", "same size and time", "put in its place"])
def test_a_changed_file_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    path, reader = tmp_path / "a.md", Reader()
    write(path, "one")
    aged(path, monkeypatch)
    assert reader.text(path) == "one"
    if way == "put in its place":
        other = tmp_path / "b.md"
        write(other, "two")
        os.replace(other, path)
    else:
        write(path, "two" if way == "same size and time" else "and two")
    assert reader.text(path) != "one"


def test_a_file_of_this_moment_may_change_unseen_and_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, reader = tmp_path / "a.md", Reader()
    write(path, "one")
    monkeypatch.setattr("time.time", lambda: path.stat().st_ctime)
    assert reader.text(path) == reader.text(path) == "one"
    assert reader.reads == 2


def test_what_failed_is_tried_again(tmp_path: Path) -> None:
    path, reader = tmp_path / "a.md", Reader()
    with pytest.raises(FileNotFoundError):
        reader.text(path)
    write(path, "here now")
    assert reader.text(path) == "here now"

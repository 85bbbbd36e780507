"""What was confirmed stays confirmed; what changed must be read again."""

import json
import subprocess
from pathlib import Path

import pytest

from docs_engine.bilingual.__main__ import main
from docs_engine.bilingual.check import read_pairs
from docs_engine.bilingual.content import STORE, Change, changes, read_store

SHAPE = """\
---
description: {0}
---

# T {{ #top }}

{1}

## S {{ #summary }}

{0}
"""
LINE = {"zh": "完。", "en": "The end."}


class Repository:
    """A folder with one page pair under git, every section confirmed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("zh", "先取完，再等待。")
        self.write("en", "Get all, then wait.")
        self.confirm()
        self.git("init", "-q")
        self.commit()

    def write(self, language: str, sentence: str) -> None:
        path = self.root / "docs" / language / "page.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SHAPE.format(LINE[language], sentence), encoding="utf-8")

    def git(self, *arguments: str) -> None:
        who = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
        subprocess.run(["git", *who, *arguments], cwd=self.root, check=True)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "x")

    def open(self) -> list[Change]:
        return changes(read_pairs(self.root), read_store(self.root))

    def confirm(self) -> None:
        tokens = [change.token for change in self.open()]
        assert main(["confirm", *tokens]) == 0


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(tmp_path)
    return Repository(tmp_path)


def test_nothing_is_open_after_confirming(repository: Repository) -> None:
    assert repository.open() == []
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("zh", "先等待，再取完。"), ("en", "Wait, then get all.")],
)
def test_either_side_can_change_first(
    repository: Repository,
    language: str,
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    repository.write(language, sentence)
    (change,) = repository.open()
    assert (change.rule, change.sides) == ("C201", (language,))
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    lines = [ln.removeprefix("    | ") for ln in said.splitlines()]
    before = {"zh": "先取完，再等待。", "en": "Get all, then wait."}
    assert f"-{before[language]}" in lines and f"+{sentence}" in lines
    assert all(text in lines for text in (before | {language: sentence}).values())
    assert "docs/zh/page.md:5 / docs/en/page.md:5: C201 page.md#top" in said


def test_the_change_is_shown_after_it_was_committed(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write("en", "Wait, then get all.")
    repository.commit()
    assert main(["show", "page.md"]) == 0
    assert "-Get all, then wait." in capsys.readouterr().out


def test_both_sides_changed_must_be_read_too(repository: Repository) -> None:
    repository.write("zh", "再等待。")
    repository.write("en", "Then wait.")
    assert [change.rule for change in repository.open()] == ["C202"]
    repository.confirm()
    assert repository.open() == []


def test_rewrapped_lines_are_no_change(repository: Repository) -> None:
    repository.write("zh", "先取完，\n再等待。")
    repository.write("en", "Get all,\nthen wait.")
    assert repository.open() == []


def test_a_section_needs_its_name_with_the_texts_it_had(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write("zh", "再等待。")
    old = repository.open()[0].token
    repository.write("zh", "等待。")
    stored = read_store(repository.root)
    for name in ("page.md", "page.md#top", old, "*", "page.md#summary"):
        assert main(["confirm", name]) == 1
    assert read_store(repository.root) == stored
    assert "the texts changed since they were shown" in capsys.readouterr().err


def test_one_refused_name_stores_nothing(repository: Repository) -> None:
    repository.write("zh", "再等待。")
    stored = read_store(repository.root)
    assert main(["confirm", repository.open()[0].token, "page.md#summary"]) == 1
    assert read_store(repository.root) == stored


def test_a_section_that_is_gone_is_confirmed_gone(repository: Repository) -> None:
    for language in ("zh", "en"):
        path = repository.root / "docs" / language / "page.md"
        text = path.read_text(encoding="utf-8").partition("## ")[0]
        path.write_text(text, encoding="utf-8")
    assert [c.rule for c in repository.open()] == ["C204"]
    repository.confirm()
    assert "page.md#summary" not in read_store(repository.root)


def test_the_store_has_one_line_a_section(repository: Repository) -> None:
    text = (repository.root / STORE).read_text(encoding="utf-8")
    assert len(text.splitlines()) == len(json.loads(text)) + 2
    assert list(json.loads(text)) == sorted(json.loads(text))


def test_without_git_the_texts_are_shown(
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", "")
    repository.write("en", "Wait, then get all.")
    assert main(["show", "page.md#top"]) == 0
    said = capsys.readouterr().out
    assert "先取完，再等待。" in said and "no commit with the confirmed text" in said

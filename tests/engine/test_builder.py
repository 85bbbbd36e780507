"""The builders of both languages, asked directly."""

from pathlib import Path

import pytest
from conftest import PAGE, Project

from docs_engine.builder import Builders
from docs_engine.execute import run_book
from docs_engine.requests import Pages


def full() -> None:
    raise OSError("no room")


def test_after_a_build_that_was_given_up_the_next_answers_are_its_own(
    project: Project, tmp_path_factory: pytest.TempPathFactory, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(project.folder)
    book, sites = run_book(project.folder), tmp_path_factory.mktemp("sites")
    with Builders(project.folder) as builders:
        with pytest.raises(OSError, match="no room"):
            builders.build(sites / "1", book, full)
        builders.build(sites / "2", book)
        assert {path.parent.name for path in sites.glob("2/??/index.html")} == {
            "zh",
            "en",
        }
        project.write("docs/zh/index.md", f"{PAGE}\n改过了。\n")
        assert builders.update(Pages(None, {"zh": ["index.md"], "en": []}))
        assert "改过了" in Path(sites, "2", "zh", "index.html").read_text("utf-8")


def test_the_builders_share_the_views(
    project: Project, tmp_path_factory: pytest.TempPathFactory, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    for name in ("second.md", "third.md"):
        project.pages(name, f"# {name} {{ #title }}\n\nText.\n")
    config = project.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    nav = "nav: [index.md, second.md, third.md]"
    config.write_text(text.replace("nav: [index.md]", nav), encoding="utf-8")
    monkeypatch.chdir(project.folder)
    site, done = tmp_path_factory.mktemp("sites") / "1", []
    with Builders(project.folder) as builders:
        builders.build(site, run_book(project.folder))
        builders.views(site, lambda: done.append("meanwhile"))
    views = {
        path.relative_to(site / "both") for path in (site / "both").rglob("*.html")
    }
    names = ("index.html", "second/index.html", "third/index.html")
    assert views == set(map(Path, names)) and done == ["meanwhile"]

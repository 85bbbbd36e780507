"""A site that was changed page by page is, byte for byte, a site built anew."""

from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path

import pytest
from conftest import GOOD, PAGE, Project

from docs_engine.builder import Builders
from docs_engine.copies import write_list
from docs_engine.liveserver import LiveServer
from docs_engine.serve import Live
from docs_engine.site import build

SECOND = """\
---
description: The second page.
---

# Second { #second }

See [the first](index.md#title), and [below](#more). 进程池很快。

=== "One"

    ```program show="output"
    topic/other.py
    ```

=== "Two"

    A tab.

## More { #more }

```python exec="1"
from pathlib import Path

print(len(list(Path("snippets").rglob("*.py"))), "programs")
```
"""
THIRD = "# Third { #third }\n\n[back](second.md#more)\n"
OTHER = GOOD.replace("fine", "other")


class Site:
    """A served site, without a port: changes are told instead of watched."""

    def __init__(self, project: Project, folder: Path, builders: Builders) -> None:
        self.project = project
        self.folder = folder
        self.live = Live(project.folder, folder / "served", builders)
        self.live.server = LiveServer(self.live.change, "::1", 0, project.folder)
        self.live.change(set())

    def change(self, *files: str) -> str:
        """Shows a change; returns the error that is over the pages."""
        self.live.change(set(files))
        return self.live.server.error

    def close(self) -> None:
        self.live.server.server_close()

    def served(self) -> dict[str, bytes]:
        return _read(Path(self.live.server.root))

    def anew(self) -> dict[str, bytes]:
        build(self.project.folder, self.folder / "anew")
        return _read(self.folder / "anew")


def _read(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _difference(served: dict[str, bytes], anew: dict[str, bytes]) -> str:
    """The first file that differs, with its lines; empty when all are the same."""
    for name in sorted(served.keys() | anew.keys()):
        one, two = served.get(name, b"(none)"), anew.get(name, b"(none)")
        if one != two:
            texts = [text.decode(errors="replace").splitlines() for text in (one, two)]
            return "\n".join(unified_diff(*texts, f"served {name}", "anew", n=0))
    return ""


@pytest.fixture
def site(
    project: Project, tmp_path_factory: pytest.TempPathFactory, monkeypatch
) -> Iterator[Site]:  # type: ignore[no-untyped-def]
    config = project.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    nav = "nav: [index.md, second.md, third.md]"
    config.write_text(text.replace("nav: [index.md]", nav), encoding="utf-8")
    project.pages("second.md", SECOND)
    project.pages("third.md", THIRD)
    project.program("topic/other.py", OTHER, "other\n")
    monkeypatch.chdir(project.folder)
    # What only the published site has: sitemap, robots.txt, the offline copy.
    monkeypatch.setattr(
        "docs_engine.site.publish",
        lambda folder, views: views(lambda: write_list(folder)),
    )
    with Builders(project.folder) as builders:
        builders.ready()
        made = Site(project, tmp_path_factory.mktemp("sites"), builders)
        yield made
        made.close()


Edit = Callable[[Project], list[str]]


def prose(project: Project) -> list[str]:
    project.pages("second.md", SECOND + "\nMore prose, with a `word`. 守护进程。\n")
    return ["docs/zh/second.md", "docs/en/second.md"]


def one_language(project: Project) -> list[str]:
    project.write("docs/zh/index.md", PAGE + "\n只改中文。\n")
    return ["docs/zh/index.md"]


def section(project: Project) -> list[str]:
    text = SECOND.replace("## More", "## Even more") + "\n## Last { #last }\n\nEnd.\n"
    project.pages("second.md", text)
    return ["docs/zh/second.md", "docs/en/second.md"]


def program(project: Project) -> list[str]:
    project.program("topic/other.py", OTHER.replace("other", "new"), "new\n")
    return ["snippets/topic/other.py", "tests/golden/topic/other.out"]


def one_more_fence(project: Project) -> list[str]:
    project.pages("index.md", PAGE + "\n```program\ntopic/other.py\n```\n")
    return ["docs/zh/index.md", "docs/en/index.md"]


def emptied(project: Project) -> list[str]:
    project.pages("third.md", "# Third { #third }\n")
    return ["docs/zh/third.md", "docs/en/third.md"]


def title(project: Project) -> list[str]:
    project.pages("third.md", THIRD.replace("# Third", "# The third"))
    return ["docs/zh/third.md", "docs/en/third.md"]


def front_matter(project: Project) -> list[str]:
    project.pages("second.md", SECOND.replace("The second page.", "Another."))
    return ["docs/zh/second.md", "docs/en/second.md"]


def new_program(project: Project) -> list[str]:
    project.program("topic/third.py", OTHER, "other\n")
    project.pages("third.md", THIRD + "\n```program\ntopic/third.py\n```\n")
    names = ["docs/zh/third.md", "docs/en/third.md", "tests/golden/topic/third.out"]
    return [*names, "snippets/topic/third.py"]


def new_page(project: Project) -> list[str]:
    project.pages("fourth.md", "# Fourth { #fourth }\n")
    config = project.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("third.md]", "third.md, fourth.md]"), "utf-8")
    return ["mkdocs.yml", "docs/zh/fourth.md", "docs/en/fourth.md"]


def theme_file(project: Project) -> list[str]:
    name = "docs/theme/overrides/assets/css/text.css"
    style = (project.folder / name).read_text(encoding="utf-8")
    project.write(name, style + "\n.new { color: inherit }\n")
    return [name]


def search_words(project: Project) -> list[str]:
    project.write("docs/theme/terms.txt", "很快\n")
    return ["docs/theme/terms.txt"]


def page_made_later(project: Project) -> list[str]:
    project.pages("fourth.md", "# Fourth { #fourth }\n\nA sentence.\n")
    return ["docs/zh/fourth.md", "docs/en/fourth.md"]


PAGES = [prose, one_language, section, program, one_more_fence, emptied]
WHOLE = [title, front_matter, new_program, new_page, theme_file, search_words]


def test_every_kind_of_edit(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    before = site.served()
    for edit in [*PAGES, *WHOLE, page_made_later]:
        capsys.readouterr()
        assert site.change(*edit(site.project)) == "", edit.__name__
        whole = "the whole site" in capsys.readouterr().err
        assert whole == (edit in WHOLE), edit.__name__
        served = site.served()
        assert served != before, f"{edit.__name__} changed nothing"
        before = served
        if edit not in WHOLE or edit is WHOLE[-1]:
            anew = site.anew()
            assert not _difference(served, anew), edit.__name__


def test_a_fault_changes_no_page_and_its_end_needs_no_whole_build(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    before = site.served()
    site.project.write("docs/en/index.md", PAGE + "\n[lost](nowhere.md)\n")
    assert "nowhere.md" in site.change("docs/en/index.md")
    site.project.program("topic/good.py", GOOD + "raise SystemExit(3)\n")
    error = site.change("snippets/topic/good.py")
    assert "exit code 3" in error
    assert site.served() == before
    site.project.program("topic/good.py", GOOD)
    assert "nowhere.md" in site.change("snippets/topic/good.py")
    capsys.readouterr()
    site.project.write("docs/en/index.md", PAGE + "\nMended.\n")
    assert site.change("docs/en/index.md") == ""
    assert "the whole site" not in capsys.readouterr().err
    assert not _difference(site.served(), site.anew())


def test_a_link_to_a_heading_that_went_away_is_an_error(site: Site) -> None:
    site.project.pages("second.md", SECOND.replace("#more", "#less"))
    error = site.change("docs/en/second.md", "docs/zh/second.md")
    assert "'third.md' contains a link 'second.md#more'" in error


def test_an_editors_passing_file_changes_nothing_but_a_lost_one_does(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert site.change("docs/zh/sedQx1", "docs/zh/.index.md.swp") == ""
    assert "the whole site" not in capsys.readouterr().err
    site.project.write("docs/zh/note.txt", "a note\n")
    site.change("docs/zh/note.txt")
    assert "the whole site" in capsys.readouterr().err
    (site.project.folder / "docs/zh/note.txt").unlink()
    site.change("docs/zh/note.txt")
    assert "the whole site" in capsys.readouterr().err

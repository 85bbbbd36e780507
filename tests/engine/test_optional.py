"""Programs whose packages are missing are shown from their record, and say so."""

import re
import sys
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT, Project

from docs_engine import optional
from docs_engine.cache import Cache
from docs_engine.copies import as_markdown
from docs_engine.execute import read_snippets, run_book
from docs_engine.fences import Fence
from docs_engine.head import Program
from docs_engine.optional import lacking, needs, path_of, read
from docs_engine.problems import BadInput
from docs_engine.render import render
from docs_engine.runner import run
from docs_engine.writer import Unknown, record_programs, run_programs

HEAD = '# /// script\n# dependencies = ["{}"]\n# ///\n'
FINE = '"""Says one word."""\n\nprint("from afar")\n'
NOBODY_HAS = HEAD.format("no-such-package-anywhere>=2") + FINE
EVERYBODY_HAS = HEAD.format("psutil") + FINE
NEEDY = [program for program in read_snippets(ROOT).values() if needs(program)]


def program(wanted: str) -> Program:
    return Program(Path("a.py"), "topic/a.py", HEAD.format(wanted))


@pytest.mark.parametrize(
    ("wanted", "missing"),
    [
        ("psutil", []),
        ("PsUtil>=1", []),
        ("psutil>=999", ["psutil"]),
        ("no-such-package-anywhere", ["no-such-package-anywhere"]),
    ],
)
def test_missing_is_what_is_not_there_or_too_old(
    wanted: str, missing: list[str]
) -> None:
    assert lacking(program(wanted)) == missing


def test_a_list_over_several_lines_is_read() -> None:
    source = '# dependencies = [\n#   "one>=1",\n#   "two",\n# ]\n'
    found = needs(Program(Path("a.py"), "a.py", source))
    assert [str(one) for one in found] == ["one>=1", "two"]


def test_another_version_of_a_package_is_another_key(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cache, wants = Cache(tmp_path), program("psutil")
    before = cache.key(wants, "fork")
    monkeypatch.setattr(optional, "_installed", lambda _: {"psutil": "1.0"})
    assert cache.key(wants, "fork") != before


def test_without_record_the_build_says_how_to_make_it(project: Project) -> None:
    project.shows("topic/far.py", NOBODY_HAS, "from afar\n")
    with pytest.raises(BadInput, match=r"no data/runs/topic/far\.json") as error:
        run_book(project.folder)
    assert "`multicore record topic/far.py`" in str(error.value)


def test_the_record_is_shown_and_named(project: Project) -> None:
    far = recorded(project)
    book = run_book(project.folder)
    fence = Fence("docs/en/index.md", 1, "program", far.name)
    shown = render(fence, book, "en", "./")
    assert "from afar" in shown
    kept = read(project.folder, far)
    assert f"recorded {kept.date} on " in shown
    assert "this build has no no-such-package-anywhere" in shown
    assert "本次构建没有 no-such-package-anywhere" in render(fence, book, "zh", "./")
    assert (far.name, "fork") not in book.ran  # it is not this build's
    page = project.folder / "docs" / "en" / "index.md"
    assert "this build has no" in as_markdown(page, project.folder, book, "en")


def test_a_record_of_another_program_is_refused(project: Project) -> None:
    far = recorded(project)
    far.path.write_text(far.source + "\nprint(1)\n", encoding="utf-8")
    with pytest.raises(BadInput, match="of an earlier state of the program"):
        run_book(project.folder)


def test_a_recorded_output_is_judged_as_any_other(project: Project) -> None:
    recorded(project, golden="something else\n")
    with pytest.raises(BadInput, match="the output is not"):
        run_book(project.folder)


def recorded(project: Project, golden: str = "from afar\n") -> Program:
    """A program that needs what nobody has, with a record of its run."""
    project.shows("topic/far.py", NOBODY_HAS, golden)
    far = read_snippets(project.folder)["topic/far.py"]
    optional.write(project.folder, far, sys.executable, [run(far, "fork")])
    return far


def test_recording_needs_the_packages(project: Project) -> None:
    project.program("topic/far.py", NOBODY_HAS, "from afar\n")
    project.program("topic/near.py", EVERYBODY_HAS, "from afar\n")
    with pytest.raises(Unknown, match="needs no-such-package-anywhere"):
        record_programs(project.folder, ["topic/far.py"], sys.executable)
    with pytest.raises(Unknown, match="pip install 'no-such-package-anywhere>=2'"):
        run_programs(project.folder, ["topic/far.py"], None)
    with pytest.raises(Unknown, match="needs no package"):
        record_programs(project.folder, ["topic/good.py"], sys.executable)


@pytest.mark.parametrize("one", NEEDY, ids=lambda one: one.name)
def test_every_such_program_has_a_record_of_what_it_is_now(one: Program) -> None:
    kept = read(ROOT, one)
    assert set(kept.results) == set(one.head.methods)
    assert set(kept.packages) == {wanted.name for wanted in needs(one)}
    text = path_of(ROOT, one).read_text(encoding="utf-8")
    assert not re.search(r'"[^"]*(/root|/home|/tmp|[A-Z]:\\)', text), "a path"


def test_no_record_without_its_program() -> None:
    kept = set((ROOT / optional.FOLDER).rglob("*.json"))
    assert kept == {path_of(ROOT, one) for one in NEEDY}


def test_the_extra_brings_all_but_ray() -> None:
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extra = set(data["project"]["optional-dependencies"]["beyond"])
    wanted = {str(one) for program in NEEDY for one in needs(program)}
    assert {one for one in wanted if not one.startswith("ray")} == extra

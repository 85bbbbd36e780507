"""A kept result is used exactly while all that it depends on is the same."""

import json
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import PAGE, Project

from docs_engine import cache, execute
from docs_engine.execute import run_book
from docs_engine.head import Program
from docs_engine.problems import BadInput
from docs_engine.runner import Result, run

READER = """\
import multiprocessing as mp
import sys
import textwrap
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "lib"))
import helper  # noqa: E402


def child():
    (HERE / "child.txt").read_text()


if __name__ == "__main__":
    (HERE / "data.txt").read_text()
    sorted((HERE / "folder").iterdir())
    try:
        open(HERE / "maybe.txt").close()
    except FileNotFoundError:
        pass
    p = mp.get_context("spawn").Process(target=child)
    p.start()
    p.join()
    print(textwrap.dedent(helper.TEXT))
"""
GOOD, READS = ("topic/good.py", "fork"), ("topic/reader.py", "fork")
Runs = list[tuple[str, str]]


@pytest.fixture
def reader(project: Project, head: Callable[..., str]) -> Project:
    """A project with a program that reads in every way that is traced."""
    source = head(methods=["fork", "spawn"]) + READER
    project.shows("topic/reader.py", source, "ok\n")
    for name in ("data.txt", "child.txt", "folder/one.txt"):
        project.write(f"snippets/topic/{name}", "1")
    project.write("lib/helper.py", "from deeper import TEXT\n")
    project.write("lib/deeper.py", 'TEXT = "ok"\n')
    return project


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """The programs that run from now on."""
    seen: Runs = []

    def spy(program: Program, method: str, lives: bool) -> Result:
        seen.append((program.name, method))
        return run(program, method, lives=lives)

    monkeypatch.setattr(execute, "run", spy)
    return seen


def rerun(project: Project, runs: Runs) -> set[tuple[str, str]]:
    """Builds and returns what ran."""
    runs.clear()
    time.sleep(0.03)  # a file younger than the clock's tick counts as changing
    run_book(project.folder)
    return set(runs)


def test_mutations_rerun_exactly_what_depends_on_them(
    reader: Project, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ran() -> set[tuple[str, str]]:
        return rerun(reader, runs)

    assert ran() == {GOOD, READS}
    assert ran() == set()
    mutations = {
        "a file that it reads": ("snippets/topic/data.txt", "2"),
        "a file that its child reads": ("snippets/topic/child.txt", "2"),
        "a folder that it lists": ("snippets/topic/folder/two.txt", "1"),
        "a file that it looked for": ("snippets/topic/maybe.txt", ""),
        "a module": ("lib/helper.py", "from deeper import TEXT  # changed\n"),
        "a module of a module": ("lib/deeper.py", 'TEXT = "ok" + ""\n'),
    }
    for what, (name, text) in mutations.items():
        reader.write(name, text)
        assert ran() == {READS}, what
        assert ran() == set(), what
    source = (reader.folder / "snippets/topic/good.py").read_text()
    reader.write("snippets/topic/good.py", source + "# changed\n")
    assert ran() == {GOOD}
    reader.write("requirements.txt", "something==1\n")
    assert ran() == {GOOD, READS}
    for place, name, value in (
        (sys, "version", "3.99.0" + sys.version[sys.version.index(" ") :]),
        (cache.platform, "platform", lambda: "another machine"),
        (cache, "usable_cores", lambda: 99),
        (cache, "_ENGINE", (*cache._ENGINE, "judge.py")),
    ):
        monkeypatch.setattr(place, name, value)
        assert ran() == {GOOD, READS}, name
        assert ran() == set(), name
    page = PAGE + '\n```program methods="fork spawn"\ntopic/reader.py\n```\n'
    reader.pages("index.md", page)
    assert ran() == {("topic/reader.py", "spawn")}


def test_prose_language_rendering_and_time_rerun_nothing(
    reader: Project, runs: Runs
) -> None:
    rerun(reader, runs)
    text = (reader.folder / "docs/en/index.md").read_text(encoding="utf-8")
    reader.write("docs/zh/index.md", text + "\n新的一句。\n")
    reader.write("docs/theme/new.css", "")
    reader.write("unrelated.txt", "")
    (reader.folder / "snippets/topic/data.txt").touch()
    assert rerun(reader, runs) == set()
    assert not {"render.py", "words.py", "judge.py", "site.py"} & set(cache._ENGINE)


def test_a_module_that_hides_a_library_module_is_an_input(project: Project) -> None:
    source = "import textwrap\n"
    path = project.folder / "snippets/topic/good.py"
    path.write_text(source)
    reads = run(Program(path, "topic/good.py", source), "fork").reads
    assert "snippets/topic/textwrap.py" in reads
    assert not [name for name in reads if name.startswith("/")]


def test_another_golden_output_is_judged_without_a_run(
    project: Project, runs: Runs
) -> None:
    rerun(project, runs)
    project.write("tests/golden/topic/good.out", "other\n")
    with pytest.raises(BadInput, match=r"the output is not tests/golden"):
        rerun(project, runs)
    assert not runs


def test_failures_are_never_kept(project: Project, runs: Runs) -> None:
    project.write("tests/golden/topic/good.out", "other\n")
    for _ in range(2):
        with pytest.raises(BadInput):
            rerun(project, runs)
        assert runs == [GOOD]


def test_fresh_runs_everything(reader: Project, runs: Runs) -> None:
    rerun(reader, runs)
    runs.clear()
    run_book(reader.folder, fresh=True)
    assert set(runs) == {GOOD, READS}


def test_a_time_line_is_of_the_run_that_the_page_shows(
    reader: Project, runs: Runs
) -> None:
    assert rerun(reader, runs) == {GOOD, READS}
    text = (reader.folder / "docs/en/index.md").read_text(encoding="utf-8")
    reader.pages("index.md", f"{text}\n```timeline\ntopic/reader.py\n```\n")
    assert rerun(reader, runs) == {READS}, "known, but nobody watched it"
    assert rerun(reader, runs) == set()
    kept = run_book(reader.folder)
    lives = kept.results[READS].lives
    assert lives[0].role == "main" and len(lives) > 1
    assert kept.results[GOOD].lives == ()
    fresh = run_book(reader.folder, fresh=True)
    assert run_book(reader.folder).results[READS] == fresh.results[READS]


def test_a_file_that_changes_during_the_run_is_not_kept(
    project: Project, head: Callable[..., str], runs: Runs
) -> None:
    body = (
        "import subprocess\nfrom pathlib import Path\n\n"
        'data = Path(__file__).with_name("data.txt")\nprint(data.read_text())\n'
        'subprocess.run(["sh", "-c", "echo 2 > $0", str(data)], env={})\n'
    )
    project.shows("topic/racing.py", head() + body, "1\n\n")
    project.write("snippets/topic/data.txt", "1\n")
    rerun(project, runs)
    with pytest.raises(BadInput, match="the output is not"):
        rerun(project, runs)


class Planted:
    """Creates a file when somebody unpickles it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self.path,))


def test_bad_entries_are_misses_and_are_replaced(
    reader: Project, runs: Runs, tmp_path: Path
) -> None:
    rerun(reader, runs)
    folder = reader.folder / ".cache" / "runs"
    good = next(p for p in folder.glob("*.json") if "fine" in p.read_text())
    other = next(p for p in folder.glob("*.json") if p != good)
    whole = good.read_bytes()
    planted = tmp_path / "executed"
    entry = json.loads(whole.partition(b"\n")[2])
    entry["result"]["stdout"] = "a lie\n"
    for bad in (
        b"",
        whole[: len(whole) // 2],
        whole[:-1],
        whole.replace(b"fine", b"lies"),
        other.read_bytes(),
        b"\0" * 9,
        pickle.dumps(Planted(planted)),
        whole.partition(b"\n")[0] + b"\n" + json.dumps(entry).encode(),
    ):
        good.write_bytes(bad)
        assert rerun(reader, runs) == {GOOD}, bad[:40]
        assert json.loads(good.read_bytes().partition(b"\n")[2])["key"] == good.stem
    assert not planted.exists()
    (folder / "torn.part").write_bytes(whole[:9])
    assert rerun(reader, runs) == set()
    assert not (folder / "torn.part").exists()


def test_two_builds_at_once_run_each_program_once(
    project: Project, head: Callable[..., str]
) -> None:
    source = head(limit=20) + "import time\n\ntime.sleep(2)\n"
    project.shows("topic/slow.py", source, "")
    code = "from docs_engine.execute import *; run_book(Path.cwd())"
    builds = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=project.folder,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [build.communicate(timeout=120)[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    assert sum("running 2; 0 known" in text for text in said) == 1, said
    assert sum("waiting for another build" in text for text in said) == 1, said

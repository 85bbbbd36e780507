"""The writer's command: run, accept, repeat, list."""

import os
import subprocess
import sys

import pytest
from conftest import GOOD, PAGE, ROOT, Project

from docs_engine.repeat import main as repeat_all
from docs_engine.repeat import share

TWO_METHODS = GOOD.replace('["fork"]', '["fork", "spawn"]')
CHANCE = GOOD.replace('print("fine")', "import os\n\n    print(os.getpid())")


def multicore(project: Project, *words: str, answer: str = "") -> tuple[int, str]:
    """Runs the command in a project; returns its exit code and what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "docs_engine", *words],
        cwd=project.folder,
        env=os.environ,
        input=answer,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
    )
    assert "Traceback (most recent" not in done.stdout
    return done.returncode, done.stdout


@pytest.mark.parametrize("name", ["topic/good.py", "snippets/topic/good.py", "good"])
def test_run_takes_a_name_as_one_writes_it(project: Project, name: str) -> None:
    code, text = multicore(project, "run", name)
    assert code == 0
    assert "fine\n" in text
    assert "fork: " in text and " s wall, " in text
    assert "matches tests/golden/topic/good.out" in text


def test_run_shows_what_differs(project: Project) -> None:
    project.program("topic/good.py", GOOD.replace("fine", "worse"))
    code, text = multicore(project, "run", "topic/good.py")
    assert code == 1
    assert "-fine\n" in text and "+worse\n" in text
    assert text.count("-fine") == 1, "the difference is shown once"


def test_run_shows_a_first_output_once(project: Project) -> None:
    project.program("topic/good.py", GOOD.replace("fine", "brand new"))
    (project.folder / "tests/golden/topic/good.out").unlink()
    code, text = multicore(project, "run", "topic/good.py")
    assert code == 1
    assert "no golden output tests/golden/topic/good.out" in text
    assert "`multicore accept topic/good.py` writes it" in text
    assert text.count("brand new") == 1


def test_run_uses_one_method_or_all(project: Project) -> None:
    project.program("topic/good.py", TWO_METHODS)
    _, text = multicore(project, "run", "topic/good.py")
    assert "(fork)" in text and "(spawn)" in text
    _, text = multicore(project, "run", "topic/good.py", "--method", "spawn")
    assert "(fork)" not in text and "(spawn)" in text
    code, text = multicore(project, "run", "topic/good.py", "--method", "fast")
    assert code == 2
    assert "'fast' is not in the head of topic/good.py: fork, spawn" in text


def test_a_misspelt_name_gets_the_nearest(project: Project) -> None:
    code, text = multicore(project, "run", "topic/godo.py")
    assert code == 2
    assert "did you mean: topic/good.py" in text


def test_accept_shows_and_asks_before_it_writes(project: Project) -> None:
    golden = project.folder / "tests/golden/topic/good.out"
    project.program("topic/good.py", GOOD.replace("fine", "new"))
    code, text = multicore(project, "accept", "topic/good.py", answer="no\n")
    assert code == 1
    assert "+new\n" in text
    assert golden.read_text() == "fine\n"
    code, text = multicore(project, "accept", "topic/good.py", answer="")
    assert code == 1, "no answer is no"
    code, text = multicore(project, "accept", "topic/good.py", answer="y\n")
    assert code == 0
    assert "fork: kept as tests/golden/topic/good.out" in text
    assert golden.read_text() == "new\n"
    code, text = multicore(project, "accept", "topic/good.py")
    assert (code, "no difference" in text) == (0, True)


def test_accept_yes_writes_a_first_output_for_each_method(project: Project) -> None:
    source = TWO_METHODS.replace(
        'print("fine")',
        "import multiprocessing\n\n    print(multiprocessing.get_start_method())",
    )
    project.program("topic/methods.py", source)
    assert multicore(project, "accept", "topic/methods.py", "--yes")[0] == 0
    folder = project.folder / "tests/golden/topic"
    assert (folder / "methods.out").read_text() == "fork\n"
    assert (folder / "methods.spawn.out").read_text() == "spawn\n"


def test_list_names_pages_and_lines(project: Project) -> None:
    project.program("topic/lonely.py", TWO_METHODS)
    project.pages("index.md", f"{PAGE}\n```program\ntopic/good.py\n```\n")
    code, text = multicore(project, "list")
    assert code == 0
    for place in ("en/index.md:3", "en/index.md:7", "zh/index.md:3", "zh/index.md:7"):
        assert f"    docs/{place}\n" in text
    assert "snippets/topic/lonely.py  exact  fork (not shown), spawn (not" in text
    assert "no page names it" in text


def test_repeat_counts_what_differed(project: Project) -> None:
    code, text = multicore(project, "repeat", "topic/good.py", "--times", "3")
    assert code == 0
    assert "(fork, exact): 0 of 3 differed, 0 failed" in text
    project.program("topic/good.py", CHANCE)
    code, text = multicore(project, "repeat", "topic/good.py", "--times", "3")
    assert code == 1
    assert "2 of 3 differed, 3 failed  <- wrong" in text
    free = CHANCE.replace('# ///\n"', '# output = "free"\n# why = "pids"\n# ///\n"')
    project.program("topic/good.py", free)
    code, text = multicore(project, "repeat", "topic/good.py", "--times", "3")
    assert code == 0
    assert "(fork, free): 2 of 3 differed, 0 failed" in text


def test_repeating_all_names_what_cannot_run_here(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    needy = '# /// script\n# dependencies = ["no-such-package"]\n'
    project.program("topic/lonely.py", GOOD.replace("# /// script\n", needy))
    monkeypatch.chdir(project.folder)
    assert repeat_all(["2"]) == 0
    printed = capsys.readouterr().out
    assert "   0 of 2 differ, 0 failed  topic/good.py (fork), exact\n" in printed
    assert printed.endswith(
        "not run: topic/lonely.py needs no-such-package\n"
        "1 programs and methods, 0 wrong\n"
    )
    project.program("topic/good.py", CHANCE)
    assert repeat_all(["2"]) == 1
    assert "<- wrong" in capsys.readouterr().out


def test_parts_of_all_programs_are_all_of_them() -> None:
    jobs = [(name, "fork") for name in "abcdefghijk"]
    parts = [share(jobs, f"{number}/4") for number in (1, 2, 3, 4)]
    assert sorted(job for part in parts for job in part) == jobs
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
    for wrong in ("0/4", "5/4", "2", "a/b"):
        with pytest.raises(ValueError, match="is no part"):
            share(jobs, wrong)


def test_usage(project: Project) -> None:
    code, text = multicore(project, "--help")
    assert code == 0
    for word in ("run", "accept", "repeat", "list", "examples:"):
        assert word in text
    assert multicore(project, "repeat", "topic/good.py", "--times", "1")[0] == 2
    assert multicore(project, "frobnicate")[0] == 2


def test_a_plain_python_runs_a_program_too(project: Project) -> None:
    done = subprocess.run(
        [sys.executable, "snippets/topic/good.py"],
        cwd=project.folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (0, "fine\n")


def test_new_makes_a_program_that_can_be_accepted_at_once(project: Project) -> None:
    template = (ROOT / "snippets" / "TEMPLATE.py.txt").read_text(encoding="utf-8")
    project.write("snippets/TEMPLATE.py.txt", template)
    code, text = multicore(project, "new", "topic/fresh.py", 'A "child"\nspeaks.')
    assert code == 0
    assert "`multicore run snippets/topic/fresh.py`" in text
    source = (project.folder / "snippets/topic/fresh.py").read_text(encoding="utf-8")
    assert '\n"""A \'child\' speaks."""\n' in source
    code, text = multicore(project, "accept", "topic/fresh.py", "--yes")
    assert code == 0
    assert "+hello from" in text


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("topic/good.py", "snippets/topic/good.py:1: the program exists already"),
        ("Topic/new.py", "not a program's name"),
        ("new.py", "not a program's name"),
        ("topic/two-words.py", "not a program's name"),
        ("../topic/new.py", "not a program's name"),
    ],
)
def test_new_refuses_bad_names(project: Project, name: str, says: str) -> None:
    code, text = multicore(project, "new", name, "Says it.")
    assert code == 1
    assert says in text and "way out: " in text
    assert not (project.folder / "topic").exists()

"""Bad input gets one clear error: page and line, program and line, the way out."""

import subprocess

import pytest
from conftest import PAGE, Project


def fails(done: subprocess.CompletedProcess[str], *needed: str) -> None:
    assert done.returncode == 1, done.stdout + done.stderr
    for text in needed:
        assert text in done.stderr
    assert "Traceback (most recent call last)" not in done.stderr.split("|")[0]


def test_a_good_project_builds(project: Project) -> None:
    done = project.build()
    assert done.returncode == 0, done.stderr
    for language in ("zh", "en"):
        page = project.folder / "site" / language / "index.html"
        assert "fine" in page.read_text(encoding="utf-8")
    assert (project.folder / "site" / "404.html").exists()


def test_a_second_build_runs_nothing(project: Project) -> None:
    assert "running 1; 0 known" in project.build().stderr
    assert "running" not in project.build().stderr


def test_misspelt_path(project: Project) -> None:
    project.pages("index.md", f"{PAGE}\n```program\ntopic/godo.py\n```\n")
    fails(
        project.build(),
        "docs/en/index.md:7: no program snippets/topic/godo.py",
        "did you mean topic/good.py?",
    )
    assert not (project.folder / "site").exists()


def test_unknown_option(project: Project) -> None:
    project.pages("index.md", PAGE.replace("program", 'program colour="red"'))
    fails(project.build(), "docs/zh/index.md:3: unknown option 'colour'", "section")


def test_missing_section(project: Project) -> None:
    project.pages("index.md", PAGE.replace("program", 'program section="x"'))
    fails(project.build(), "docs/en/index.md:3", "has no section 'x'")


def test_undeclared_start_method(project: Project) -> None:
    project.pages("index.md", PAGE.replace("program", 'program methods="spawn"'))
    fails(project.build(), "docs/en/index.md:3: start method 'spawn'")


def test_time_line_of_a_run_that_is_not_shown(project: Project) -> None:
    line = "```timeline\ntopic/good.py\n```\n"
    project.pages("index.md", PAGE.replace("program", 'program show="source"') + line)
    fails(project.build(), "index.md:6: the page shows no output of this program under")


def test_time_line_of_a_timed_program(project: Project, head) -> None:  # type: ignore[no-untyped-def]
    project.shows("topic/timed.py", head(timed=True) + 'print("x")\n', "x\n")
    page = (project.folder / "docs/en/index.md").read_text(encoding="utf-8")
    project.pages("index.md", f"{page}\n```timeline\ntopic/timed.py\n```\n")
    fails(project.build(), "no time line of a program that is timed or needs packages")


def test_program_that_no_page_names(project: Project, head) -> None:  # type: ignore[no-untyped-def]
    project.program("topic/lonely.py", head())
    fails(project.build(), "snippets/topic/lonely.py:1: no page names it")


def test_page_in_one_language(project: Project) -> None:
    project.write("docs/en/extra.md", "# Extra { #extra }\n")
    fails(project.build(), "docs/en/extra.md:1: S101 there is no docs/zh/extra.md")


def test_heading_without_id(project: Project) -> None:
    project.write("docs/zh/index.md", PAGE + "\n## 无标识\n")
    fails(project.build(), "docs/zh/index.md:7: S102 heading without id")


def test_examples_in_another_order(project: Project, head) -> None:  # type: ignore[no-untyped-def]
    source = head() + 'print("two")\n'
    project.shows("topic/two.py", source, "two\n")
    two, one = "```program\ntopic/two.py\n```\n", "```program\ntopic/good.py\n```\n"
    project.write("docs/zh/index.md", f"# Title {{ #title }}\n\n{two}\n{one}")
    fails(project.build(), "docs/zh/index.md:3 / docs/en/index.md:3: S106 fence: ")


@pytest.mark.parametrize(
    ("body", "keys", "needed"),
    [
        ("x = = 1\n", {}, ["snippets/topic/bad.py:4: the program has a syntax error"]),
        ("", {"colour": "red"}, ["snippets/topic/bad.py:1: unknown key 'colour'"]),
        ("", {"limit": 61}, ["limit = 61", "at most 60 s"]),
        ("", {"limit": 30}, ["needs a reason"]),
        ("", {"output": "free"}, ["needs a reason"]),
        ("", {"systems": ["windows"]}, ["unknown system in", "known: linux, darwin"]),
        ("", {"raises": "bad value"}, ["does not begin with an exception's type"]),
        ("", {"raises": "ValueError"}, ["standard error does not hold 'ValueError'"]),
        ("", {"exit": 2}, ["exit code 0, expected 2"]),
    ],
    ids=lambda value: value[0][-30:] if isinstance(value, list) else "",
)
def test_faulty_program(project: Project, head, body, keys, needed) -> None:  # type: ignore[no-untyped-def]
    project.shows("topic/bad.py", head(**keys) + body)
    fails(project.build(), "snippets/topic/bad.py:", "way out:", *needed)


def test_all_failing_programs_are_reported_in_one_go(project: Project, head) -> None:  # type: ignore[no-untyped-def]
    for name in ("one", "two"):
        project.program(f"topic/{name}.py", head() + f"raise OSError('{name}')\n", "")
    fence = "\n```program\ntopic/{}.py\n```\n"
    project.pages("index.md", PAGE + fence.format("one") + fence.format("two"))
    fails(project.build(), "OSError: one", "OSError: two", "2 problem(s)")


def test_the_old_site_stays_when_a_build_fails(project: Project) -> None:
    assert project.build().returncode == 0
    project.pages("index.md", "# Title { #title }\n\n[lost](nowhere.md)\n")
    project.pages("index.md", "# Title { #title }\n\n```program\nno.py\n```\n")
    assert project.build().returncode == 1
    assert "fine" in (project.folder / "site/en/index.html").read_text()

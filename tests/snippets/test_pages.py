"""Reads the pages as readers get them: their Markdown with programs expanded."""

import re
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from pytest_examples import CodeExample, EvalExample, find_examples
from pytest_examples.config import ExamplesConfig

from docs_engine.execute import read_snippets
from docs_engine.fences import KINDS, Fence, read_fences

PROGRAMS = read_snippets(ROOT)
PAGES = sorted(ROOT.glob("docs/[ez][nh]/**/*.md"))


def expanded(page: Path) -> str:
    """A page's Markdown with the source of each program in place of its fence."""
    text = page.read_text(encoding="utf-8")
    lines = text.splitlines()
    fences = read_fences(text, page.relative_to(ROOT).as_posix())
    for fence in reversed([f for f in fences if f.kind == "program"]):
        end = fence.line
        while not re.fullmatch(r"\s*(```+|~~~+)", lines[end]):
            end += 1
        lines[fence.line - 1 : end + 1] = _source(fence).splitlines()
    return "\n".join(lines) + "\n"


def _source(fence: Fence) -> str:
    program = PROGRAMS[fence.program]
    if fence.options.get("show") == "output":
        return ""
    if section := fence.options.get("section"):
        return f'```python test="part"\n{program.section(section)}```'
    return f"```python\n{program.shown}```"


def test_no_program_hides_a_module_of_python() -> None:
    """Whoever saves `array.py` beside other programs breaks all that import array."""
    names = {program.path.stem for program in PROGRAMS.values()}
    assert not names & sys.stdlib_module_names


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_programs_are_clean_at_the_width_shown(
    page: Path, tmp_path: Path, eval_example: EvalExample
) -> None:
    copy = tmp_path / page.name
    copy.write_text(expanded(page), encoding="utf-8")
    eval_example.config = ExamplesConfig(line_length=72)
    for example in find_examples(str(copy)):
        if example.prefix_settings().get("test") == "part":
            continue  # a section: its names are defined in the rest of its program
        lint(example, eval_example)


def lint(example: CodeExample, checker: EvalExample) -> None:
    """Fails outside the `except`: pytest-examples 0.0.18 breaks pytest 8.4+."""
    fault = ""
    try:
        checker.lint_ruff(example)
    except BaseException as error:
        fault = str(error) or repr(error)
    if fault:
        pytest.fail(f"{example}: {fault}", pytrace=False)


OWN_CODE = [
    ROOT / "README.md",
    ROOT / "README.zh.md",
    ROOT / "docs" / "engine" / "README.md",
    *sorted((ROOT / "docs" / "engine").rglob("*.py")),
]
EXAMPLES = [e for path in OWN_CODE for e in find_examples(str(path))]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_code_in_readme_and_docstrings_prints_what_it_says(
    example: CodeExample, eval_example: EvalExample
) -> None:
    fault = ""
    try:
        eval_example.run_print_check(example)
    except BaseException as error:
        fault = str(error) or repr(error)
    if fault:
        pytest.fail(f"{example}: {fault}", pytrace=False)


def test_no_code_is_typed_into_a_page() -> None:
    """Programs live in snippets/; a page holds fences of ours and prose."""
    for page in PAGES:
        if page.parent.name == "contributing":
            continue  # its pages show commands and tables made from the code
        text = page.read_text(encoding="utf-8")
        kinds = re.findall(r"(?m)^[ ]*```([\w{.-]+)", text)
        odd = set(kinds) - {*KINDS, "glossary", "rules"}
        assert not odd, f"{page.relative_to(ROOT)}: fences of {odd}"

"""Every program does what its head and golden file promise, under each method."""

from pathlib import Path

import pytest
from conftest import ROOT
from properties import property_of

from docs_engine.execute import read_snippets, run_known
from docs_engine.head import Program
from docs_engine.judge import golden_path, judge
from docs_engine.runner import Result, run

PROGRAMS = read_snippets(ROOT)
RUNS = [(p, m) for p in PROGRAMS.values() for m in p.head.methods]


@pytest.fixture(scope="module")
def results(request: pytest.FixtureRequest) -> dict[tuple[str, str], Result]:
    """The runs of the chosen tests, side by side as for the site, which finds them."""
    asked = [
        item.callspec.params
        for item in request.session.items
        if isinstance(item, pytest.Function) and item.originalname == "test_program"
    ]
    found, problems = run_known(ROOT, [(p["program"], p["method"]) for p in asked])
    assert not problems, "\n".join(map(str, problems))
    return found


@pytest.mark.timeout(1500)
@pytest.mark.parametrize(
    ("program", "method"), RUNS, ids=[f"{p.name}-{m}" for p, m in RUNS]
)
def test_program(
    program: Program, method: str, results: dict[tuple[str, str], Result]
) -> None:
    result = results[program.name, method]
    problem = judge(program, result, ROOT)
    assert problem is None, str(problem)
    if program.head.output == "free":
        holds = property_of(program.name)
        assert holds, f"{program.name} is free and has no property"
        holds(result.stdout)


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_program_can_be_read_on_a_phone(program: Program) -> None:
    lines = program.shown.splitlines()
    assert len(lines) <= 45, f"{program.name} shows {len(lines)} lines"
    long = [ln for ln in lines if len(ln) > 72]
    assert not long, f"{program.name}: longer than 72 columns: {long}"


def test_no_golden_output_without_its_program(root: Path) -> None:
    used = {golden_path(root, p, m) for p, m in RUNS if p.head.output != "free"}
    assert set((root / "tests" / "golden").rglob("*.out")) == used


@pytest.mark.parametrize("first_line", ["", "# a comment\n"])
def test_the_check_can_fail(first_line: str, root: Path) -> None:
    """A changed program must not pass against the golden file of the old one."""
    good = PROGRAMS["process/first_process.py"]
    source = first_line + good.source.replace("a + b}", "a * b}")
    changed = root / "snippets" / "process" / "changed_by_a_test.py"
    changed.write_text(source, encoding="utf-8")
    try:
        result = run(Program(changed, good.name, source, good.head), "fork")
    finally:
        changed.unlink()
    assert judge(good, result, root) is not None

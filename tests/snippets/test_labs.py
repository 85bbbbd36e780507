"""Each lab shows what it says, in both languages alike, and runs in plain Jupyter."""

import json
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import jupytext
import nbformat
import pytest
from conftest import ROOT
from nbclient import NotebookClient

from docs_engine.execute import run_known
from docs_engine.labs.notebook import download, rendered, script
from docs_engine.labs.run import METHOD, LabRun, judge_lab, lab_program, lab_run
from docs_engine.labs.source import Lab, read_labs

LABS = {lab.name: lab for lab in read_labs(ROOT)}
SECONDS = 120  # for one download, on a busy machine


@pytest.fixture(scope="module")
def runs() -> dict[str, LabRun]:
    """All labs, run as for the site, which then finds them known."""
    programs = [lab_program(lab, ROOT) for lab in LABS.values()]
    results, problems = run_known(ROOT, [(p, METHOD) for p in programs])
    assert not problems, problems
    for program in programs:
        assert (wrong := judge_lab(program, results[program.name, METHOD])) is None, (
            str(wrong)
        )
    return {
        str(p.lab and p.lab.name): lab_run(p, results[p.name, METHOD], ROOT)
        for p in programs
    }


def printed(run: LabRun) -> str:
    """All that the cells of a lab print."""
    return "".join(
        output["text"]
        for outputs in run.outputs.values()
        for output in outputs
        if output["output_type"] == "stream" and output["name"] == "stdout"
    )


def raised(run: LabRun) -> list[str]:
    """The exceptions that cells end with, in order."""
    return [
        output["ename"]
        for outputs in run.outputs.values()
        for output in outputs
        if output["output_type"] == "error"
    ]


def drawn(run: LabRun) -> list[dict[str, float]]:
    """The numbers of each chart, from what it says of itself."""
    charts = []
    for output in (o for outputs in run.outputs.values() for o in outputs):
        html = str(output.get("data", {}).get("text/html", ""))
        if found := re.search(r'role="img" aria-label="([^"]*)"', html):
            rows = re.findall(r"(?:^|; )(.*?): ([\d.]+) ", found[1])
            charts.append({name: float(value) for name, value in rows})
    return charts


@pytest.mark.timeout(900)
def test_a_function_of_a_cell_is_not_found(runs: dict[str, LabRun]) -> None:
    run = runs["notebooks"]
    assert raised(run) == ["BrokenProcessPool", "TimeoutError"]
    errors = [
        o["text"] for outputs in run.outputs.values() for o in outputs if "text" in o
    ]
    lost = [text for text in errors if "Can't get attribute 'square'" in text]
    assert len(lost) >= 3, "Process, executor and Pool should each say it"
    text = printed(run)
    assert "exit code: 1" in text
    for way in ("module + spawn", "fork", "joblib", "joblib again"):
        assert f"{way} [0, 1, 4, 9, 16]" in text
    assert "Pool: " in text and "joblib: [0, 1, 4, 9, 16]" in text
    assert "as imported:  9\nafter reload: 27" in text
    (record,) = run.records.values()
    assert "interpreters [0, 1, 4, 9, 16]" in str(record.outputs)


@pytest.mark.timeout(900)
def test_every_way_counts_the_same_words(runs: dict[str, LabRun]) -> None:
    text = printed(runs["text"])
    assert text.count("the same counts: True") == 4
    assert "the same counts: False" not in text
    assert "1 page(s) a chunk: 600 chunk(s)\n" in text
    assert "600 page(s) a chunk: 1 chunk(s)\n" in text
    wrong, of = map(int, re.findall(r"(\d+) of (\d+) words are counted", text)[0])
    assert 0 < wrong < of, "a part of each chunk must not be enough"
    assert [len(chart) for chart in drawn(runs["text"])] == [6, 6, 7, 2, 3]


@pytest.mark.timeout(900)
def test_every_way_draws_the_same_pixels(runs: dict[str, LabRun]) -> None:
    text = printed(runs["images"])
    assert text.count("the same pixels: True") == 3
    assert "the same pixels: False" not in text
    assert text.endswith("gone\n") and "kB come back instead of" in text
    sizes = [int(n) for n in re.findall(r"bytes of a task: (\d+)", text)]
    assert sizes[0] > 1000 * sizes[1], "the picture must travel one way only"


@pytest.mark.timeout(900)
def test_numbers_do_not_depend_on_the_workers(runs: dict[str, LabRun]) -> None:
    text = printed(runs["numbers"])
    assert "different results: 1\n" in text, "a shared generator repeats itself"
    found = re.findall(r"π ≈ ([\d.]+), (\d+) different", text)
    assert len(found) == 3 and len(set(found)) == 1
    assert abs(float(found[0][0]) - 3.14159) < 0.01 and int(found[0][1]) > 10
    assert "the same picture: [True, True, True]" in text
    assert "the same sums: True" in text
    assert "threads in a held worker: 1" in text
    hits = re.findall(r"(\d+) hits", text)
    assert len(set(hits)) == len(hits) == 3, "a seed a worker must change the result"


def code(book: Any) -> list[str]:
    return [cell["source"] for cell in book["cells"] if cell["cell_type"] == "code"]


@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", LABS)
def test_both_languages_have_the_same_cells(name: str, runs: dict[str, LabRun]) -> None:
    books = [json.loads(rendered(runs[name], lang)) for lang in ("zh", "en")]
    kinds = [[cell["cell_type"] for cell in book["cells"]] for book in books]
    assert kinds[0] == kinds[1]
    cells = [[c for c in b["cells"] if c["cell_type"] == "code"] for b in books]
    for zh, en in zip(*cells, strict=True):
        assert zh["source"] == en["source"]
        assert [o.get("text") for o in zh["outputs"]] == [
            o.get("text") for o in en["outputs"]
        ]
    taken = [nbformat.reads(download(LABS[name], lang), 4) for lang in ("zh", "en")]
    assert code(taken[0]) == code(taken[1])
    for book in taken:
        nbformat.validate(book)
        assert not any(cell.get("outputs") for cell in book.cells)
        assert "{#" not in "".join(cell.source for cell in book.cells)


@pytest.mark.parametrize("name", LABS)
def test_downloads_say_what_they_need(name: str) -> None:
    lab = LABS[name]
    text = script(lab, "en")
    assert text.startswith("# /// script\n")
    packages = [r for r in lab.requirements if r != "ipykernel"]
    first = code(nbformat.reads(download(lab, "en"), 4))[0]
    for package in packages:
        assert f'"{package}"' in text.partition("# ///\nif ")[0]
        assert first.startswith("%pip install") and package in first


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", LABS)
def test_a_script_that_is_run_as_a_whole_says_how(
    name: str, language: str, tmp_path: Path
) -> None:
    """It starts no worker, which would run it again, and that one's, without end."""
    file = tmp_path / "lab.py"
    file.write_text(script(LABS[name], language), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, file],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
        timeout=60,
    )
    assert done.returncode == 1 and "JupyterLab" in done.stderr
    assert "Traceback" not in done.stderr and os.listdir(tmp_path) == ["lab.py"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", LABS)
def test_each_exercise_has_its_solution(name: str, language: str) -> None:
    """Below a title that says when to run it; what it needs is closed later."""
    book = nbformat.reads(download(LABS[name], language), 4)
    texts = [cell.source for cell in book.cells]
    (at,) = [n for n, text in enumerate(texts) if re.match("## (练习|Exercises)", text)]
    exercises = re.findall(r"(?m)^\d+\. ", texts[at])
    titles = []
    for before, cell in pairwise(book.cells[at:]):
        if cell.cell_type == "code" and "jupyter" in cell.metadata:
            assert "close()" not in cell.source
            titles.append(before.source)
    later = {"zh": "（自己做完再运行）", "en": " (run it after your own)"}[language]
    assert all(t.startswith("### ") and t.endswith(later) for t in titles)
    numbers = [n for t in titles for n in re.findall(r"(?:解答|Solution) (\d+)", t)]
    assert numbers == [str(n) for n, _ in enumerate(exercises, 1)]


def plain(book: Any, folder: str) -> Any:
    """Runs a notebook as Jupyter would, but for installing packages."""
    book.cells = [c for c in book.cells if not c.source.startswith(("%pip", "# %pip"))]
    client = NotebookClient(
        book, timeout=SECONDS, resources={"metadata": {"path": folder}}
    )
    return client.execute()


@pytest.mark.timeout(900)
@pytest.mark.filterwarnings("ignore")  # of the client's own
def test_the_notebook_runs_in_plain_jupyter(tmp_path: Any) -> None:
    book = plain(nbformat.reads(download(LABS["notebooks"], "zh"), 4), str(tmp_path))
    assert "joblib [0, 1, 4, 9, 16]" in str(book.cells)
    assert (tmp_path / "squares.py").read_text().strip() == (
        (ROOT / "snippets" / "labs" / "notebooks" / "squares.py").read_text().strip()
    ), "a solution must leave the file as it was"


@pytest.mark.timeout(900)
@pytest.mark.filterwarnings("ignore")
def test_the_script_is_the_same_notebook(tmp_path: Any) -> None:
    """Also what the notebook writes with a magic, and no cell more or less."""
    lab: Lab = LABS["text"]
    book = jupytext.reads(script(lab, "en"), "py:percent")
    own = nbformat.reads(download(lab, "en"), 4)
    assert len(book.cells) - len(own.cells) in (0, 1), "one for the head"
    done = plain(book, str(tmp_path))
    assert str(done.cells).count("the same counts: True") == 4
    assert (tmp_path / "words.py").read_text() == (
        ROOT / "snippets" / "labs" / "text" / "words.py"
    ).read_text()

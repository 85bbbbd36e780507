"""Cells that do what they should not: the build ends, says which, leaves nothing."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import Project, mkdocs
from lab_source import write_lab
from leftovers import left_of

from docs_engine.labs.source import read_labs
from docs_engine.problems import BadInput

GOOD = "# %%\nnumbers = [1, 2]\n\n"


@dataclass(frozen=True)
class Fault:
    """One lab with one fault, in its second cell."""

    name: str
    cell: str
    says: str
    line: int
    limit: int = 20


FAULTS = [
    Fault(
        "fails",
        "# %%\ntotal = sum(numbers)\ntotal / 0\n",
        "cell In [2]: it raised ZeroDivisionError: division by zero",
        18,
    ),
    Fault(
        "hangs",
        "# %%\nimport time\n\ntime.sleep(600)\n",
        "cell In [2]: not finished after 3 s",
        19,
        limit=3,
    ),
    Fault(
        "workers_hang",
        "# %%\nimport multiprocessing as mp\n\nlock = mp.Lock()\nlock.acquire()\n"
        "process = mp.get_context('fork').Process(target=lock.acquire)\n"
        "process.start()\nprocess.join()\n",
        "cell In [2]: not finished after 3 s",
        23,
        limit=3,
    ),
    Fault(
        "eats_memory",
        "# %%\nkept = []\nwhile True:\n    kept.append(b'xy'[:1] * 10**8)\n",
        "cell In [2]: it used more than 2 GiB",
        17,
    ),
    Fault(
        "killed",
        "# %%\nimport os\nimport signal\n\nos.kill(os.getpid(), signal.SIGKILL)\n",
        "cell In [2]: its kernel was killed; too little memory",
        17,
    ),
    Fault(
        "ends_well",
        '# %% raises="KeyError"\nnumbers[0]\n',
        "cell In [2]: it ended well, but declares raises='KeyError'",
        17,
    ),
    Fault(
        "raises_another",
        '# %% raises="KeyError"\nnumbers[9]\n',
        "cell In [2]: it raised IndexError",
        17,
    ),
    Fault(
        "leaves_file",
        '# %%\nopen("left.txt", "w").close()\n',
        "left behind: file left.txt",
        1,
    ),
    Fault(
        "leaves_process",
        "# %%\nimport subprocess\n\n"
        'subprocess.Popen(["sleep", "600"], start_new_session=True)\n',
        "left behind: process sleep 600",
        1,
    ),
]


@dataclass
class Failed:
    """What one build of all the faulty labs gave."""

    folder: Path
    done: subprocess.CompletedProcess[str]
    entries: dict[str, dict[str, object]]
    """Of the report, by the lab's name."""


@pytest.fixture(scope="module")
def failed(tmp_path_factory: pytest.TempPathFactory) -> Failed:
    folder = tmp_path_factory.mktemp("labs")
    project = Project(folder)
    for fault in FAULTS:
        write_lab(project, fault.name, GOOD + fault.cell, fault.limit)
    (folder / "tmp").mkdir()
    temporary = str(folder / "tmp")
    done = mkdocs(folder, "build", TMPDIR=temporary)
    report = json.loads((folder / ".cache/report.json").read_text(encoding="utf-8"))
    entries = {Path(str(e["file"])).parent.name: e for e in report["problems"]}
    return Failed(folder, done, entries)


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_fault(fault: Fault, failed: Failed) -> None:
    entry = failed.entries[fault.name]
    assert f"lab {fault.name}" in str(entry["what"])
    assert fault.says in str(entry["what"])
    assert entry["line"] == fault.line
    assert entry["fix"]
    where = f"snippets/labs/{fault.name}/lab.py:{fault.line}: "
    assert where + str(entry["what"]) in failed.done.stderr


def test_the_build_fails_and_no_kernel_is_left(failed: Failed) -> None:
    assert failed.done.returncode == 1
    assert not (failed.folder / "site").exists()
    assert left_of(failed.folder) == []
    assert os.listdir(failed.folder / "tmp") == []


@pytest.mark.parametrize(
    ("cells", "line", "says"),
    [
        ("# %% no_such=1\n1\n", 13, "unknown option 'no_such'"),
        ("# %% [markdown]\n# text\n", 13, "no language"),
        ('# %% [markdown] lang="fr"\n# texte\n', 13, "no language"),
        ('# %% module="absent.py"\n', 13, "no module absent.py"),
        ('# %% tags=["odd"]\n1\n', 13, "unknown tag 'odd'"),
        (
            '# %%\n1\n\n# %% [markdown] lang="en" tags=["solution"]\n# text\n',
            16,
            "words of a solution follow no solution",
        ),
        ('# %% alt_zh="图"\n1\n', 13, "alt_zh and alt_en go together"),
        ("# %%\n1 +\n", 14, "syntax error"),
    ],
)
def test_bad_input(cells: str, line: int, says: str, project: Project) -> None:
    write_lab(project, "bad", cells)
    with pytest.raises(BadInput) as caught:
        read_labs(project.folder)
    (problem,) = caught.value.problems
    assert problem.where == f"snippets/labs/bad/lab.py:{line}"
    assert says in problem.what
    assert problem.fix


def test_a_cell_for_a_newer_python_needs_its_record(project: Project) -> None:
    write_lab(project, "newer", '# %% python="9.9"\nprint("now")\n')
    done = project.build()
    assert done.returncode == 1
    assert "cell In [1] needs Python 9.9 and has no record" in done.stderr

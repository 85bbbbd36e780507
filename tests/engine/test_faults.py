"""Faulty programs, all in one real build: each is named, and nothing is left."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import PAGE, Project, mkdocs
from faults import FAULTS, Fault
from leftovers import left_of


@dataclass
class Failed:
    """What one build of all the faulty programs gave."""

    project: Project
    done: subprocess.CompletedProcess[str]
    entries: dict[str, dict[str, object]]
    """Of the report, by the program's stem."""


@pytest.fixture(scope="module")
def failed(tmp_path_factory: pytest.TempPathFactory) -> Failed:
    folder = tmp_path_factory.mktemp("faults")
    project = Project(folder)
    project.write("note.txt", "")
    page = PAGE
    for fault in FAULTS:
        project.program(f"topic/{fault.name}.py", fault.source, "")
        page += f"\n```program\ntopic/{fault.name}.py\n```\n"
    project.pages("index.md", page)
    (folder / "tmp").mkdir()
    done = mkdocs(folder, "build", TMPDIR=str(folder / "tmp"), GITHUB_ACTIONS="true")
    report = json.loads((folder / ".cache/report.json").read_text(encoding="utf-8"))
    entries = {Path(e["file"]).stem: e for e in report["problems"]}
    return Failed(project, done, entries)


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_fault(fault: Fault, failed: Failed) -> None:
    entry = failed.entries[fault.name]
    assert fault.says in str(entry["what"])
    assert entry["fix"]
    if fault.returncode is not None:
        assert entry["returncode"] == fault.returncode
    if fault.line is not None:
        assert entry["line"] == fault.place
    number = 7 + 4 * FAULTS.index(fault)
    assert (entry["page"], entry["page_line"]) == ("docs/en/index.md", number)
    where = f"docs/en/index.md:{number}: {entry['file']}:{entry['line']}: "
    assert where + str(entry["what"]) in failed.done.stderr
    mark = f"::error file=snippets/topic/{fault.name}.py,line={entry['line']}::"
    assert mark in failed.done.stdout


def test_the_build_fails_and_leaves_nothing(failed: Failed) -> None:
    assert failed.done.returncode == 1
    assert f"{len(FAULTS)} problem(s); no site written" in failed.done.stderr
    assert not (failed.project.folder / "site").exists()
    assert left_of(failed.project.folder) == []
    assert os.listdir(failed.project.folder / "tmp") == []
    assert not (failed.project.folder / "snippets/topic/written.txt").exists()


def test_the_good_program_ran_and_only_it_is_kept(failed: Failed) -> None:
    kept = list((failed.project.folder / ".cache" / "runs").glob("*.json"))
    assert len(kept) == 1 and "fine" in kept[0].read_text(encoding="utf-8")


def test_no_path_of_the_machine_is_reported(failed: Failed) -> None:
    for entry in failed.entries.values():
        assert str(failed.project.folder) not in json.dumps(entry), entry["file"]

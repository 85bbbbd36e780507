"""What several tests share: the repository, the built site, a small project."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from docs_engine.family import hear_interrupts

pytest_plugins = ["reader"]  # a real browser over the built site

hear_interrupts()  # the suite may run in the background of a script

ROOT = Path(__file__).parents[1]
PAGE = "# Title { #title }\n\n```program\ntopic/good.py\n```\n"
GOOD = '''\
# /// script
# [tool.multicore]
# methods = ["fork"]
# ///
"""Says one word."""

if __name__ == "__main__":
    print("fine")
'''


# What a test of the engine needs of the system; where it is missing, the file is not
# run, and the first lines of the report say so.
NEEDS = {
    "Linux's /dev/shm, /proc and mounts": (
        "test_contain.py",
        "test_faults.py",
        "test_full_disk.py",
        "test_interrupted.py",
        "test_lab_faults.py",
        "test_report.py",
        "test_runner.py",
        "test_serve.py",
    ),
    "fork, or the shell sh": (
        "test_bad_input.py",
        "test_benchmarks.py",
        "test_cache.py",
        "test_incremental.py",
        "test_interpreters.py",
        "test_lab_cache.py",
        "test_optional.py",
        "test_properties.py",
        "test_records.py",
        "test_reproducible.py",
        "test_typed.py",
        "test_writer.py",
    ),
}
MISSING = {"linux": (), "darwin": tuple(NEEDS)[:1]}.get(sys.platform, tuple(NEEDS))
collect_ignore = [f"engine/{name}" for need in MISSING for name in NEEDS[need]]


def pytest_report_header() -> list[str]:
    return [
        f"not run on this system, for want of {need}: {', '.join(NEEDS[need])}"
        for need in MISSING
    ]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The whole site as readers get it, built with the plain command.

    Where tests run side by side, the first that needs it builds it for all.
    """
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    folder = shared / "published" / "site"
    with FileLock(shared / "published.lock"):
        if not folder.exists():
            done = mkdocs(ROOT, "build", "-d", str(folder))
            assert done.returncode == 0, done.stderr
    return folder


def mkdocs(
    folder: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs plain mkdocs in a folder; ends by itself within five minutes."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
    )


class Project:
    """A site of one page in two languages, with this repository's settings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "docs" / "theme", folder / "docs" / "theme")
        config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        head, _, tail = config.partition("nav:\n")
        tail = tail[tail.index("theme:\n") :]
        self.write("mkdocs.yml", f"{head}nav: [index.md]\n{tail}")
        self.write("requirements.txt", "")
        self.pages("index.md", PAGE)
        self.program("topic/good.py", GOOD, "fine\n")

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def pages(self, name: str, text: str) -> None:
        for language in ("zh", "en"):
            self.write(f"docs/{language}/{name}", text)

    def program(self, name: str, source: str, golden: str | None = None) -> None:
        self.write(f"snippets/{name}", source)
        if golden is not None:
            self.write(f"tests/golden/{name.removesuffix('.py')}.out", golden)

    def shows(self, name: str, source: str, golden: str | None = "") -> None:
        """Adds a program and names it on both pages, at line 7."""
        self.program(name, source, golden)
        self.pages("index.md", f"{PAGE}\n```program\n{name}\n```\n")

    def build(self) -> subprocess.CompletedProcess[str]:
        return mkdocs(self.folder, "build")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def head() -> Callable[..., str]:
    """Makes a program's head from the runner's keys."""

    def make(**keys: object) -> str:
        def toml(value: object) -> str:
            return str(value).lower() if isinstance(value, bool) else repr(value)

        lines = [f"# {key} = {toml(value)}" for key, value in keys.items()]
        return "\n".join(["# /// script", "# [tool.multicore]", *lines, "# ///", ""])

    return make

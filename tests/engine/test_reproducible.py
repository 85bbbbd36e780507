"""Two builds of one commit with the same results give the same bytes."""

import os
import shutil
import subprocess
from pathlib import Path

from conftest import Project, mkdocs

COMMITTED = "2020-02-29"


def commit(folder: Path) -> None:
    """Commits all that is in a folder, long ago."""
    when = f"{COMMITTED}T12:00:00Z"
    who = ("-c", "user.name=x", "-c", "user.email=x@example.invalid")
    for command in (("init", "-q"), ("add", "."), (*who, "commit", "-qmx")):
        subprocess.run(
            ["git", *command],
            cwd=folder,
            env=os.environ | {"GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when},
            check=True,
        )


def built(folder: Path, seed: str) -> dict[str, bytes]:
    """Every file of a site, built with another order of sets and other names."""
    home = folder.parent / f"home-{seed}"
    home.mkdir()
    environment = {"PYTHONHASHSEED": seed, "HOME": str(home), "TMPDIR": str(home)}
    address = "https://example.invalid/course/"
    done = mkdocs(folder, "build", SITE_URL=address, **environment)
    assert done.returncode == 0, done.stderr
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def test_two_builds_in_two_places_are_the_same(project: Project) -> None:
    commit(project.folder)
    one = built(project.folder, "1")
    other = project.folder.parent / "another-place"
    shutil.copytree(project.folder, other, ignore=shutil.ignore_patterns("site"))
    two = built(other, "2")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []
    # Not by chance: whatever tells a time tells that of the commit.
    assert f"<lastmod>{COMMITTED}</lastmod>".encode() in one["en/sitemap.xml"]

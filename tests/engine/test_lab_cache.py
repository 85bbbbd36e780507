"""A lab is run again exactly when what it depends on has changed; then shown twice."""

import re
from pathlib import Path

import pytest
from conftest import Project
from lab_source import show_lab, write_lab

from docs_engine.labs.source import read_labs

CELLS = """\
# %% module="helper.py"

# %%
import helper

print(helper.TEXT)

# %% raises="KeyError"
{}["who"]

# %% tags=["solution"]
from IPython.display import HTML

HTML('<svg role="img" aria-label="a square"><rect width="9" height="9"/></svg>')

# %% [markdown] lang="zh" tags=["solution"]
# 因为有四条边。

# %% [markdown] lang="en" tags=["solution"]
# Because it has four sides.

# %%
"last"
"""


def test_a_served_lab_sees_its_module_change(project: Project) -> None:
    write_lab(project, "mine", CELLS)
    for text in ("first", "second", "third"):  # the file itself is old by then
        project.write("snippets/labs/mine/helper.py", f'TEXT = "{text}"\n')
        (lab,) = read_labs(project.folder)
        assert text in lab.code[0].source


@pytest.mark.timeout(600)
def test_one_run_for_both_languages_until_a_module_changes(project: Project) -> None:
    write_lab(project, "mine", CELLS)
    show_lab(project, "mine")
    project.write("snippets/labs/mine/helper.py", 'TEXT = "first"\n')
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert "labs/mine/lab.py (spawn)" in done.stderr
    for language, title in (("zh", "实验"), ("en", "A lab")):
        html = page(project, language)
        assert f'<h1 id="lab">{title}<a class="headerlink"' in html
        assert "<code>first\n</code>" in html
        assert "KeyError" in html and 'aria-label="a square"' in html
        (fold,) = re.findall(r"(?s)<details.*?</details>", html)
        assert "a square" in fold and "last" not in fold
        assert ("因为有四条边" if language == "zh" else "Because it has") in fold
        assert "jp-" not in html and "requirejs" not in html.lower()
        assert "{#" not in html
        folder = project.folder / "site" / language / "labs" / "mine"
        names = {path.name for path in folder.iterdir()}
        assert names == {"index.html", "index.md", "lab-mine.ipynb", "lab-mine.py"}
        assert "```text\nfirst\n```" in (folder / "index.md").read_text("utf-8")

    done = project.build()
    assert done.returncode == 0, done.stderr
    assert "running" not in done.stderr, "nothing changed, so nothing had to run"

    project.write("snippets/labs/mine/helper.py", 'TEXT = "second"\n')
    done = project.build()
    assert "labs/mine/lab.py (spawn)" in done.stderr
    assert "<code>second\n</code>" in page(project, "zh")


def page(project: Project, language: str) -> str:
    path = Path(project.folder, "site", language, "labs", "mine", "index.html")
    return path.read_text(encoding="utf-8")

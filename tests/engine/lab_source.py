"""Writes labs into a project of a test."""

from conftest import Project

HEAD = (
    "# /// script\n# dependencies = []\n# [tool.multicore]\n# limit = {limit}\n# ///\n"
)
TITLES = """
# %% [markdown] lang="zh" description="试一试。"
# # 实验 {#lab}

# %% [markdown] lang="en" description="A try."
# # A lab {#lab}

"""


def write_lab(project: Project, name: str, cells: str, limit: int = 20) -> None:
    """Adds a lab; its first mark of code is line 13 of its file."""
    source = HEAD.format(limit=limit) + TITLES + cells
    project.write(f"snippets/labs/{name}/lab.py", source)


def show_lab(project: Project, name: str) -> None:
    """Puts the lab into the navigation."""
    path = project.folder / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    nav = f"nav: [index.md, labs/{name}.ipynb]"
    path.write_text(text.replace("nav: [index.md]", nav), encoding="utf-8")

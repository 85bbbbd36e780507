"""Makes the notebooks of a lab: those that are rendered, those that readers get.

Jupyter's libraries take half a second to import: only a site with labs waits for them.
"""

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

from docs_engine.labs.run import LabRun
from docs_engine.labs.source import Cell, Lab
from docs_engine.plain import link_copies
from docs_engine.words import WORDS

_IDENT = re.compile(r"(?m)^(#+ .*?)[ ]*\{ ?#[\w-]+ ?\}[ ]*$")
_SITE_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:)[^)]*\)")
_KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
_TITLES = {
    "folded": {"zh": "画图的代码", "en": "The code that draws"},
    "solution": {"zh": "解答 {number}", "en": "Solution {number}"},
    "module": {"zh": "解答用到的 {module}", "en": "For the solutions: {module}"},
}
_LATER = {
    "zh": "{title}（自己做完再运行）",
    "en": "{title} (run it after your own)",
}


def rendered(run: LabRun, language: str) -> str:
    """The notebook with its outputs, for mkdocs-jupyter, as JSON.

    In the metadata of a code cell stands what the template shows of it: ``number``,
    ``fold`` (the title that it is folded under), ``writes`` (the file that it makes)
    and ``recorded`` (when its outputs are not this build's). A fold ends with the cell
    that has ``unfold``.
    """
    import nbformat

    book = nbformat.v4.new_notebook(metadata=_KERNEL)
    number = 0
    for cell, title in _titled(run.lab, language):
        if cell.kind == "markdown":
            new = nbformat.v4.new_markdown_cell(cell.source)
            if cell.tags and "unfold" in (before := book.cells[-1].metadata):
                new.metadata["unfold"] = before.pop("unfold")
            book.cells.append(new)
            continue
        number += 1
        new = nbformat.v4.new_code_cell(_shown(cell), execution_count=number)
        new.metadata = {"number": number, "writes": cell.option("module")}
        if title:
            new.metadata |= {"fold": title, "unfold": True}
        outputs = copy.deepcopy(run.outputs.get(number, []))
        if record := run.records.get(number):
            outputs = copy.deepcopy(record.outputs)
            new.metadata["recorded"] = WORDS[language]["lab_recorded"].format(
                date=record.date, python=record.python
            )
        if not cell.option("module"):
            new.outputs = [_described(o, cell, language) for o in outputs]
        book.cells.append(nbformat.from_dict(new))
    for at, new in enumerate(book.cells):
        new["id"] = f"cell-{at}"  # the same notebook, the same bytes
    return str(nbformat.writes(book))


def _titled(lab: Lab, language: str) -> Iterator[tuple[Cell, str]]:
    """Each cell, and the title that it is folded under; else an empty string."""
    solutions = 0
    for cell in lab.of(language):
        if cell.kind == "markdown" or not cell.tags:
            yield cell, ""
            continue
        kind, module = cell.tags[0], cell.option("module")
        if kind == "solution" and module:
            kind = "module"
        solutions += kind == "solution"
        yield cell, _TITLES[kind][language].format(number=solutions, module=module)


def download(lab: Lab, language: str) -> str:
    """The notebook as readers run it: without outputs, requirements on top."""
    import nbformat

    return str(nbformat.writes(_plain(lab, language)))


def script(lab: Lab, language: str) -> str:
    """The same as a percent script, which Jupyter opens as a notebook too.

    What a notebook writes with ``%%writefile`` is written by plain Python here:
    as a comment that magic would be taken for the start of a cell.
    """
    import jupytext

    book = _plain(lab, language)
    for cell in book.cells:
        if found := re.match(r"%%writefile (\S+)\n", cell.source):
            text = cell.source[found.end() :]
            cell.source = (
                "from pathlib import Path\n\n"
                f"Path(\"{found[1]}\").write_text(\n    r'''{text}\n''',\n"
                '    encoding="utf-8",\n)'
            )
    head = "".join(f'#   "{name}",\n' for name in lab.requirements)
    text = jupytext.writes(book, "py:percent")
    text = re.sub(r"\A# ---\n.*?# ---\n", "", text, flags=re.DOTALL)
    return (
        f'# /// script\n# requires-python = ">={lab.python}"\n'
        f"# dependencies = [\n{head}# ]\n# ///\n"
        # Its workers would run it again, and theirs, without end: there is no guard.
        'if "get_ipython" not in globals():\n    raise SystemExit(\n'
        f'        "{_HOW[language]}"\n    )\n{text}'
    )


_HOW = {
    "zh": "一格一格运行：JupyterLab（装有 jupytext）、VS Code、Spyder 都能打开。"
    "不要整个文件当脚本运行。",
    "en": "Run it cell by cell, in JupyterLab (with jupytext), VS Code or Spyder; "
    "it is no program to run as a whole.",
}


def _plain(lab: Lab, language: str) -> Any:
    import nbformat

    book = nbformat.v4.new_notebook(metadata=_KERNEL)
    for cell, title in _titled(lab, language):
        if "solution" in cell.tags and title:
            heading = nbformat.v4.new_markdown_cell(
                "### " + _LATER[language].format(title=title),
                metadata={"jp-MarkdownHeadingCollapsed": True},
            )
            book.cells.append(heading)
        if cell.kind == "markdown":
            text = _SITE_LINK.sub(r"\1", _IDENT.sub(r"\1", cell.source))
            new = nbformat.v4.new_markdown_cell(text)
        else:
            new = nbformat.v4.new_code_cell(cell.source)
            if cell.tags:
                new.metadata["jupyter"] = {"source_hidden": True}
            if cell.option("raises"):
                new.metadata["tags"] = ["raises-exception"]
        book.cells.append(new)
    if lab.packages:
        install = f"%pip install -q {' '.join(lab.packages)}"
        book.cells.insert(1, nbformat.v4.new_code_cell(install))
    for at, new in enumerate(book.cells):
        new["id"] = f"cell-{at}"
    return book


def _shown(cell: Cell) -> str:
    """Of a cell that writes a file: the file, whose name stands above it."""
    return cell.source.partition("\n")[2] if cell.option("module") else cell.source


def _described(output: dict[str, Any], cell: Cell, language: str) -> dict[str, Any]:
    """An output whose picture says what it shows, and says nothing twice."""
    data = output.get("data", {})
    for kind in [k for k in data if k.startswith("image/")]:
        output.setdefault("metadata", {})[kind] = {
            "alt": cell.option(f"alt_{language}")
        }
        data.pop("text/plain", None)
    return output


def as_markdown(run: LabRun, language: str) -> str:
    """The lab as Markdown, with the outputs, for other readers."""
    book, words = json.loads(rendered(run, language)), WORDS[language]
    parts = []
    for cell in book["cells"]:
        source = (
            cell["source"]
            if isinstance(cell["source"], str)
            else "".join(cell["source"])
        )
        if cell["cell_type"] == "markdown":
            text = _IDENT.sub(r"\1", source)
            parts.append(link_copies(text, f"labs/{run.lab.name}.ipynb"))
            continue
        if title := cell["metadata"].get("fold"):
            parts.append(f"**{title}**")
        if name := cell["metadata"]["writes"]:
            parts.append(f"`{name}`")
        parts.append(f"````python\n{source}\n````")
        for output in cell["outputs"]:
            if text := _text(output):
                said = cell["metadata"].get("recorded", words["output"])
                parts += [said, f"````text\n{text.rstrip()}\n````"]
    return "\n\n".join(parts) + "\n"


def _text(output: dict[str, Any]) -> str:
    """What of an output can be read; of a drawing, what it says of itself."""
    if output["output_type"] == "stream":
        return "".join(output["text"])
    if output["output_type"] == "error":
        return f"{output['ename']}: {output['evalue']}"
    data = output["data"]
    if found := re.search(r'aria-label="([^"]*)"', "".join(data.get("text/html", ""))):
        return found[1]
    alts = [about.get("alt", "") for about in output["metadata"].values()]
    return "".join(data.get("text/plain", "")) or " ".join(alts)

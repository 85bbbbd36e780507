"""A lab as a pair of pages, so that the rules for pages hold for it too."""

import json
from dataclasses import replace
from functools import lru_cache

from docs_engine.bilingual.page import Page, parse_page
from docs_engine.labs.source import Lab


@lru_cache(maxsize=64)
def lab_pair(lab: Lab) -> tuple[Page, Page]:
    """What a lab says in Chinese and in English, each line where it stands in it.

    What differs between the languages is reported with the lines of the lab.
    """
    return _page(lab, "zh"), _page(lab, "en")


def _page(lab: Lab, language: str) -> Page:
    lines = [""] * (lab.program.source.count("\n") + 2)
    # In the head's place, which no page shows.
    front = [
        "---",
        f"description: {json.dumps(lab.description(language), ensure_ascii=False)}",
        "---",
    ]
    lines[: len(front)] = front
    for cell in lab.of(language):
        if cell.kind == "markdown":
            text = cell.source.splitlines()
            lines[cell.line - 1 : cell.line - 1 + len(text)] = text
        else:  # a fence of the lines between its mark and the next cell's
            text = [] if cell.option("module") else cell.source.splitlines()
            block = [f"```python {cell.option('module')}".strip(), *text, "```"]
            lines[cell.line - 2 : cell.line - 2 + len(block)] = block
    name = f"labs/{lab.name}.ipynb"
    page = parse_page("\n".join(lines), f"docs/{language}/{name}")
    return replace(page, path=lab.where)

"""Teaches the Markdown parser what this site's pages add to CommonMark."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.footnote import footnote_plugin

# `!!! note "Title"`, `???+ question "Title"`, `=== "Tab"`: a head, then a body
# that is indented by four more spaces.
_HEAD = re.compile(
    r'(?P<mark>!!!|\?\?\?\+?|===[!+]*)[ ]+(?P<kind>[\w -]*?)[ ]*(?:"(?P<title>.*)")?$'
)
_INDENT = 4


def parser() -> MarkdownIt:
    """A parser for pages: tables, footnotes, admonitions, folded blocks, tabs."""
    md = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    md.core.ruler.disable("footnote_tail")  # a footnote stays where it stands
    md.block.ruler.disable("code")  # indentation belongs to containers here
    md.block.ruler.before(
        "fence", "container", _container, {"alt": ["paragraph", "list"]}
    )
    return md


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    head = _HEAD.match(state.src[begin : state.eMarks[start]])
    if not head:
        return False
    if silent:
        return True
    inner = state.sCount[start] + _INDENT
    last = start + 1
    while last < end and (state.isEmpty(last) or state.sCount[last] >= inner):
        last += 1
    kind = "tab" if head["mark"].startswith("===") else "admonition"
    opening = state.push(f"{kind}_open", "div", 1)
    opening.map = [start, last]
    opening.info = " ".join([head["mark"], head["kind"] or ""]).strip()
    title = state.push("inline", "", 0)
    title.content, title.map, title.children = head["title"] or "", [start, last], []
    kept = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax, state.parentType = inner, last, "container"
    state.md.block.tokenize(state, start + 1, last)
    state.blkIndent, state.lineMax, state.parentType = kept
    state.push(f"{kind}_close", "div", -1)
    state.line = last
    return True

"""Counts the parts of a list, a table or a row of tabs, given its tokens."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token


def list_shape(tokens: Sequence[Token], at: int) -> str:
    """``bullet list of 3`` for the list that opens at ``at``."""
    level = tokens[at].level + 1
    inside = _inside(tokens, at)
    items = sum(t.type == "list_item_open" and t.level == level for t in inside)
    return f"{tokens[at].type.partition('_')[0]} list of {items}"


def table_shape(tokens: Sequence[Token], at: int) -> str:
    """``2 columns, 4 rows`` and how its columns are aligned, if they are."""
    inside = list(_inside(tokens, at))
    rows = sum(t.type == "tr_open" for t in inside)
    styles = [str(t.attrGet("style") or "") for t in inside if t.type == "th_open"]
    sides = [style.removeprefix("text-align:") or "-" for style in styles]
    aligned = f", {' '.join(sides)}" if set(sides) - {"-"} else ""
    return f"{len(sides)} columns, {rows} rows{aligned}"


def tab_count(tokens: Sequence[Token], at: int) -> int:
    """How many tabs, one right after the other, begin at ``at``."""
    level, count, end = tokens[at].level, 0, -1
    for token in tokens[at:]:
        if token.level == level and token.type == "tab_open" and token.map:
            if end not in (-1, token.map[0]):
                break
            count, end = count + 1, token.map[1]
        elif token.level == level and token.nesting >= 0:
            break
    return count


def _inside(tokens: Sequence[Token], at: int) -> Iterator[Token]:
    """The tokens within the block that opens at ``at``, at any depth."""
    level = tokens[at].level
    for token in tokens[at + 1 :]:
        if token.level == level and token.nesting < 0:
            return
        yield token

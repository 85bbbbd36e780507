"""A page's Markdown copy is Markdown that any reader understands."""

import pytest

from docs_engine.plain import from_html, plain


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("## Title { #id }", "## Title { #id }"),
        ("It ran.\n{ .ran }\nMore.", "It ran.\nMore."),
        ("> 原文\n> { lang=zh-CN }", "> 原文"),
        ('*原文*{ lang=zh-CN } and [a](b){ .start title="x" }', "*原文* and [a](b)"),
        ("write `{ .ran }` below", "write `{ .ran }` below"),
        ('```text\n{ .ran }\n=== "x"\n```', '```text\n{ .ran }\n=== "x"\n```'),
        (
            '=== "Fails"\n\n    ```python\n    if x:\n        y\n    ```\n\nAfter',
            "**Fails**\n\n```python\nif x:\n    y\n```\n\nAfter",
        ),
        (
            '=== "a"\n\n    === "b"\n\n        in b\n\n    in a\n\n=== "c"\n\n    in c',
            "**a**\n\n**b**\n\nin b\n\nin a\n\n**c**\n\nin c",
        ),
        ("- item\n\n    more of it", "- item\n\n    more of it"),
    ],
)
def test_the_site_s_own_marks_are_gone(source: str, expected: str) -> None:
    assert plain(source) == expected


CHART = (
    '<div class="chart"><figure><figcaption>Speed (<code>a.py</code>)</figcaption>'
    '<svg><title id="x">Speed</title><text>12 s</text>'
    '<g role="img" aria-label="one: 1 s"></g></svg></figure>'
    "<ul><li><code>a</code> won.</li><li>b lost.</li></ul>{}"
    '<p class="about">From <a href="../x.json" download>JSON</a>.</p></div>'
)
TABLE = (
    "<table><thead><tr><th>way</th><th>time</th></tr></thead><tbody>"
    "<tr><th>a|b</th><td>1 s</td></tr></tbody></table>"
)


def test_a_chart_is_its_title_what_it_says_and_its_whole_table() -> None:
    assert from_html(CHART.format(TABLE)) == (
        "> Speed (`a.py`)\n\n- `a` won.\n- b lost.\n\n"
        "| way | time |\n| --- | --- |\n| a\\|b | 1 s |\n\nFrom [JSON](../x.json)."
    )


def test_without_a_table_the_rows_of_a_drawing_say_what_they_show() -> None:
    text = from_html(CHART.format(""))
    assert text.startswith("> Speed (`a.py`)\n\n- one: 1 s\n- `a` won.")
    assert "12 s" not in text


def test_a_tab_of_charts_is_a_bold_line_above_its_chart() -> None:
    one = CHART.format("")
    text = from_html(
        '<div class="tabbed-set"><input id="x-0"><input id="x-1">'
        '<div class="tabbed-labels"><label for="x-0">two</label>'
        '<label for="x-1">sixteen</label></div><div class="tabbed-content">'
        f'<div class="tabbed-block">{one}</div>'
        f'<div class="tabbed-block">{one}</div></div></div>'
    )
    start = "> Speed (`a.py`)"
    assert text.startswith(f"**two**\n\n{start}")
    assert text.count(f"\n\n**sixteen**\n\n{start}") == 1


def test_a_label_without_a_tab_stays() -> None:
    assert from_html("<p><label>Choose it <input></label></p>") == "Choose it"

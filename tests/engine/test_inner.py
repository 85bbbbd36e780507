"""The Markdown of fences becomes HTML that can stand on one page."""

import re

from docs_engine.inner import Inner

TABS = '=== "fork"\n\n    `id="__tabbed_1_1"`\n\n=== "spawn"\n\n    two\n'


def inner() -> Inner:
    return Inner(["pymdownx.tabbed"], {"pymdownx.tabbed": {"alternate_style": True}})


def test_tabs_of_two_fences_do_not_meet() -> None:
    one = inner()
    html = one.html(TABS) + one.html(TABS)
    ids = re.findall(r'<input[^>]* id="([^"]+)"', html)
    assert len(ids) == len(set(ids)) == 4
    assert re.findall(r'<label for="([^"]+)"', html) == ids
    assert len(set(re.findall(r'<input[^>]* name="([^"]+)"', html))) == 2
    assert html.count('<code>id="__tabbed_1_1"</code>') == 2


def test_a_page_does_not_depend_on_the_one_before() -> None:
    one = inner()
    first = one.html(TABS)
    assert one.html(TABS) != first
    one.start_page()
    assert one.html(TABS) == first

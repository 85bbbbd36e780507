"""What reads pages, heads and outputs holds for any text, not only for ours.

The seed is fixed, so that a run does not depend on luck; `--hypothesis-seed` and
`--hypothesis-profile` look further.
"""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docs_engine.bilingual.page import parse_page
from docs_engine.chinese import join_lines
from docs_engine.fences import KINDS, SHOWN, check_options, read_fences
from docs_engine.head import Head, Program, _parse, read_program
from docs_engine.pictures import BadPicture, picture
from docs_engine.problems import BadInput
from docs_engine.tracebacks import fold_frames
from docs_engine.verdict import read_rounds, verdicts

settings.register_profile(
    "repeatable",
    derandomize=True,
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("repeatable")

LINE = re.compile(r"docs/en/x\.md:(\d+)")
# Pieces that mean something to a reader of pages, between any other text.
_MARKUP = ["```", "~~~", "````", "program", "verdict", "picture", "python", "=", '"']
_MARKUP += ["section", "show", "methods", "    ", "\t", "\n", "\r\n", "# A { #a }", "'"]
_MARKUP += ["\x0c", "\x85", "\u2028", "\\", " ", "x.py", "{", "}", "#", "中文", "---"]
pages = st.lists(st.sampled_from(_MARKUP) | st.text(max_size=5), max_size=40).map(
    "".join
)
words = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
paths = st.builds("{}/{}.py".format, words, words)
inside = st.sampled_from(["text", "", "- item", "    code", "``", "# comment", "`x`"])


@given(pages)
def test_any_page_is_read_or_refused_with_its_line(text: str) -> None:
    lines = text.splitlines()
    try:
        fences = read_fences(text, "docs/en/x.md")
    except BadInput as error:
        numbers = [int(LINE.match(p.where)[1]) for p in error.problems]  # type: ignore[index]
    else:
        numbers = [fence.line for fence in fences]
        for fence in fences:
            assert fence.kind in KINDS
            assert not check_options(fence.kind, fence.options)
    assert numbers == sorted(numbers)
    for number in numbers:
        assert lines[number - 1].strip().startswith(("```", "~~~"))


@st.composite
def written(draw: st.DrawFn) -> tuple[str, list[tuple[int, str, str, dict[str, str]]]]:
    """A page of fences of every kind between other text, and what stands where."""
    lines: list[str] = []
    expected = []
    for _ in range(draw(st.integers(0, 5))):
        lines += draw(st.lists(inside.filter(lambda ln: "```" not in ln), max_size=3))
        kind = draw(st.sampled_from([*KINDS, "python", "text"]))
        mark = draw(st.sampled_from(["```", "~~~", "`````"]))
        indent = draw(st.sampled_from(["", "    "]))
        options = {}
        for key in KINDS.get(kind, ()):
            if draw(st.booleans()):
                value = st.sampled_from(SHOWN) if key == "show" else words
                options[key] = draw(value)
        info = "".join(f' {key}="{value}"' for key, value in options.items())
        name = draw(paths)
        if kind in KINDS:
            expected.append((len(lines) + 1, kind, name, options))
        lines += [f"{indent}{mark}{kind}{info}", f"{indent}{name}", f"{indent}{mark}"]
    return "\n".join(lines), expected


@given(written())
def test_what_is_written_is_what_is_read(
    page: tuple[str, list[tuple[int, str, str, dict[str, str]]]],
) -> None:
    text, expected = page
    found = read_fences(text, "docs/en/x.md")
    assert [(f.line, f.kind, f.program, f.options) for f in found] == expected


@given(written())
def test_a_fence_inside_another_is_text(
    page: tuple[str, list[tuple[int, str, str, dict[str, str]]]],
) -> None:
    wrapped = f"~~~~~~~~markdown\n{page[0]}\n~~~~~~~~\n"
    assert read_fences(wrapped, "docs/en/x.md") == []
    assert [s.level for s in parse_page(wrapped, "docs/en/x.md").sections] == [0]


@given(pages)
def test_headings_are_where_they_say(text: str) -> None:
    try:
        sections = parse_page(text, "docs/en/x.md").sections
    except BadInput:
        return  # front matter that is not YAML
    lines = re.split(r"\r\n|\n|\r", text)
    for section in sections[1:]:  # the first is what stands before any heading
        assert 1 <= section.line <= len(lines)
        assert not section.ident or section.ident in lines[section.line - 1]


@given(st.text(max_size=300) | pages)
def test_any_head_is_read_or_refused(text: str) -> None:
    try:
        head = _parse(text, "snippets/x.py:1")
    except BadInput as error:
        assert error.problems[0].where.startswith("snippets/x.py:")
    else:
        assert isinstance(head, Head)


values = st.one_of(
    st.booleans(),
    st.integers(-5, 70),
    st.floats(-1, 70) | st.just(float("nan")),
    st.sampled_from(["exact", "free", "fork", "spawn", "", "why"]).map(repr),
    st.lists(
        st.sampled_from(["fork", "spawn", "forkserver", "other"]) | st.integers(0, 3)
    ).map(repr),
    st.just("{}"),
    st.just("2026-01-01"),
).map(lambda value: str(value).lower() if isinstance(value, bool) else str(value))


@given(st.dictionaries(st.sampled_from([*Head.__dataclass_fields__, "odd"]), values))
def test_any_keys_make_a_head_in_bounds_or_are_refused(keys: dict[str, str]) -> None:
    lines = [f"{key} = {value}" for key, value in keys.items()]
    try:
        head = _parse("\n".join(["[tool.multicore]", *lines]), "snippets/x.py:1")
    except BadInput:
        return
    assert 0 < head.limit <= 60
    assert set(head.methods) <= {"fork", "spawn", "forkserver"} and head.methods
    for key, default in Head.__dataclass_fields__.items():
        kind = type(default.default)
        if kind is not float:
            assert type(getattr(head, key)) is kind, key


code = st.lists(
    st.sampled_from(["x = 1", "", "# note", "def f():\n    return 1", 's = "中文"'])
)


@given(code, code)
def test_a_program_loses_its_head_and_nothing_else(
    tmp_path: Path, before: list[str], after: list[str]
) -> None:
    head = ["# /// script", "# [tool.multicore]", '# methods = ["spawn"]', "# ///"]
    source = "\n".join([*before, *head, *after]) + "\n"
    (tmp_path / "x.py").write_text(source, encoding="utf-8")
    program = read_program(tmp_path / "x.py", tmp_path)
    assert program.head.methods == ("spawn",)
    kept = [ln for ln in "\n".join([*before, *after]).splitlines() if ln]
    assert [ln for ln in program.shown.splitlines() if ln] == kept
    if kept:
        first = program.source.splitlines()[program.first_line - 1]
        assert first == program.shown.splitlines()[0]


@given(st.binary(max_size=200))
def test_any_file_is_a_program_or_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.py").write_bytes(data)
    with pytest.raises(BadInput) as caught:
        read_program(tmp_path / "x.py", tmp_path)
    assert caught.value.problems[0].where.startswith("snippets/x.py:")


@given(words, code)
def test_a_section_is_what_stands_between_its_marks(
    name: str, lines: list[str]
) -> None:
    body = "\n".join(["y = 2", *lines])
    source = f"a = 0\n# --8<-- [start:{name}]\n{body}\n# --8<-- [end:{name}]\nz = 3\n"
    program = Program(Path("x.py"), "x.py", source)
    assert program.section(name) == body.strip("\n") + "\n"
    with pytest.raises(KeyError):
        program.section(name + "x")


numbers = st.floats(0.001, 900).map("{:.3f}".format)
tables = st.dictionaries(
    st.from_regex(r"[A-Za-z][a-z]{0,5}( [a-z]{1,4})?", fullmatch=True),
    st.lists(numbers, min_size=1, max_size=6),
    max_size=5,
)


@given(tables)
def test_a_printed_table_is_read_back(table: dict[str, list[str]]) -> None:
    text = "".join(f"{name:12}  {' '.join(row)}\n" for name, row in table.items())
    noise = f"a title\n{text}total: 3\n"
    assert read_rounds(noise) == {k: [float(x) for x in v] for k, v in table.items()}


@given(st.text(max_size=200) | tables.map(str))
def test_any_output_gives_rounds(text: str) -> None:
    for row in read_rounds(text).values():
        assert row and all(isinstance(seconds, float) for seconds in row)


@given(st.lists(st.lists(st.floats(0, 9).map("{:.2f}".format), min_size=0, max_size=4)))
def test_verdicts_are_given_or_refused(rows: list[list[str]]) -> None:
    text = "".join(f"n{chr(97 + i % 26)}   {' '.join(r)}\n" for i, r in enumerate(rows))
    try:
        found = verdicts(text)
    except ValueError as error:
        assert str(error)
        return
    for verdict in found:
        assert verdict.ratio >= 1
        assert verdict.kind in ("win", "loss", "tie", "overlap", "noisy")


frames = st.builds(
    '  File "{}", line {}, in f\n    call()\n'.format,
    st.sampled_from(["snippets/a/b.py", "lib/python3.11/x.py", "<string>"]),
    st.integers(1, 99),
)
_HEADS = ["Traceback (most recent call last):\n", "KeyError: 1\n", "\n"]


@given(st.lists(frames | st.sampled_from(_HEADS) | st.text(max_size=9)))
def test_folding_keeps_all_that_is_not_a_foreign_frame(parts: list[str]) -> None:
    text = "".join(parts)
    folded = fold_frames(text, "[{count} frames]")
    counts = sum(int(n) for n in re.findall(r"(?m)^  \[(\d+) frames\]$", folded))
    foreign = re.findall(r'(?m)^  File "(?!snippets/)[^"]+".*\n', text)
    assert counts == len(foreign)
    own = re.findall(r'(?m)^  File "snippets/.*$', text)
    assert re.findall(r'(?m)^  File "snippets/.*$', folded) == own
    if not foreign:
        assert folded == text


_SVG = ["<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 9'>", "</svg>"]
_SVG += ["<svg viewBox='a b c d'>", "<title>t</title>", "<title lang='zh'>t</title>"]
_SVG += ["<g lang='en'>", "</g>", "<g id='a'/>", "<g fill='url(#a)'/>", "x", "&", "<"]
svg = st.lists(st.sampled_from(_SVG) | st.text(max_size=3), max_size=9).map("".join)


@given(svg)
def test_any_drawing_is_shown_or_refused(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "x.svg").write_text(text, encoding="utf-8", errors="replace")
    try:
        shown = picture(tmp_path, "x.svg", "en")
    except BadPicture as error:
        assert "x.svg" in str(error)
    else:
        assert 'lang="zh"' not in shown and 'role="img"' in shown


_LINES = st.sampled_from([*"中a，。\n ", "\n  ", "<a>", "</a>", "<pre>", "</pre>"])


@given(st.lists(_LINES, max_size=30).map("".join))
def test_joining_lines_takes_line_breaks_and_indents_only(text: str) -> None:
    lines = re.sub(r"\n[ \t]*", "", text)
    assert re.sub(r"\n[ \t]*", "", join_lines(text)) == lines
    assert join_lines(join_lines(text)) == join_lines(text)

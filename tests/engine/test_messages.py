"""The contributor page lists every message of the engine, and no other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from docs_engine.messages import FILE, message_table, read_messages

# What makes a message, and which of its arguments is the text.
MAKES = {
    "Problem": 1,
    "bad": 0,
    "_bad": 1,
    "Reply": 1,
    "Stop": 0,
    "Unknown": 0,
    "NoRecord": 0,
    "NoRun": 0,
    "BadPicture": 0,
    "SuperFencesException": 0,
    "ValueError": 0,
    "ArgumentTypeError": 0,
}
# Functions that return or gather texts for one of those.
TELLS = ("check_options", "_wrong", "faults", "incoherence", "differs")
# Texts made of other messages.
FRAMES = {"… (under …)", "… …", "… …: ……", "…: …", ""}
ELSEWHERE = {"bilingual/rules.py", "bilingual/__main__.py", "pairs.py"}  # S101 and on


Names = dict[str, list[ast.expr]]


def texts(node: ast.expr, names: Names) -> Iterator[str]:
    """What an expression may say, with … for what differs."""
    match node:
        case ast.Constant(value=str(text)):
            yield re.sub(r"\{.*?\}", "…", text)
        case ast.JoinedStr(values=values):
            parts = (v.value if isinstance(v, ast.Constant) else "…" for v in values)
            yield "".join(map(str, parts))
        case ast.BinOp(left=left, right=right):
            more = next(texts(right, names), "…")
            yield from (text + more for text in texts(left, names))
        case ast.Name(id=name):
            for value in names.get(name, []):
                yield from texts(value, {})
        case (
            ast.ListComp(elt=one)
            | ast.Call(func=ast.Attribute(attr="join"), args=[one])
        ):
            yield from texts(one, names)
        case ast.Call(func=ast.Attribute(attr="format", value=one)):
            yield from texts(one, names)
        case ast.Tuple(elts=[one, *_]):
            yield from texts(one, names)
        case ast.List(elts=several):
            for one in several:
                yield from texts(one, names)
        case ast.Dict(values=several):
            for one in several:
                yield from texts(one, names)


def said(function: ast.FunctionDef, yields: bool) -> Iterator[str]:
    """The messages that a function makes."""
    names: Names = {}
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                names.setdefault(name, []).append(value)
    tells = function.name in TELLS
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Attribute(attr="append"), args=[one]) if tells:
                yield from texts(one, {})
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args):
                if len(args) > MAKES.get(name, 9):
                    yield from texts(args[MAKES[name]], names)
            case ast.Yield(value=ast.Tuple(elts=[one, *_])) if yields:
                yield from texts(one, names)
            case ast.Return(value=ast.expr() as value) if tells:
                yield from texts(value, {})
            case ast.Assign(value=value) | ast.AugAssign(value=value) if tells:
                if isinstance(value, ast.ListComp):
                    yield from texts(value, {})


def in_the_code(root: Path) -> set[str]:
    """Every message of the engine, as the page should list it."""
    found: set[str] = set()
    for path in (root / "docs" / "engine").rglob("*.py"):
        name = path.relative_to(root / "docs" / "engine").as_posix()
        if "/bench/" in name or "startup/" in name or name in ELSEWHERE:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.FunctionDef():
                    found |= set(said(node, yields=name == "judge.py"))
                case ast.Assign(targets=[ast.Name(id="TOO_MUCH")], value=value):
                    found |= set(texts(value, {}))
    return found - FRAMES


def test_every_message_is_listed_and_no_other(root: Path) -> None:
    listed = {
        text
        for messages in read_messages(root).values()
        for message in messages
        for text in message.says
    }
    code = in_the_code(root)
    assert len(code) > 60
    assert sorted(code - listed) == [], "not on the page: docs/messages.yml"
    assert sorted(listed - code - FRAMES) == [], "no longer in the code"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_shows_every_group(language: str, root: Path) -> None:
    page = root / "docs" / language / "contributing" / "messages.md"
    text = page.read_text(encoding="utf-8")
    for group in read_messages(root):
        assert f'message_table("{group}", "{language}")' in text
        rows = message_table(group, language, root).splitlines()
        assert {row.replace("\\|", "").count("|") for row in rows} == {4}


def test_each_message_has_one_meaning_and_one_way_out(root: Path) -> None:
    """A comma within a text that has no quotes makes two of it."""
    data = yaml.safe_load((root / FILE).read_text(encoding="utf-8"))
    for entry in (one for group in data.values() for one in group):
        for language in ("zh", "en"):
            assert len(entry[language]) == 2, (language, entry[language])

"""Creates a page pair in the right places, with the same ids on both sides."""

import re
from pathlib import Path, PurePosixPath

from docs_engine.problems import BadInput, Problem

_NAME = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*\.md")
_BODY = (
    "---\ndescription:\n---\n\n# {title} {{ #{ident} }}\n\n## {end} {{ #summary }}\n"
)
_END = {"zh": "小结", "en": "In short"}


def new_page(root: Path, name: str, titles: dict[str, str], section: str) -> list[str]:
    """Writes both pages and puts them at the end of a section of the navigation.

    The description is left to the writer: rule S120 asks for it.

    Args:
        root: the repository.
        name: ``signals.md``, or with folders below the language's.
        titles: the heading by language, ``zh`` and ``en``.
        section: an English section title of ``nav`` in ``mkdocs.yml``.

    Returns:
        The files that were written or changed.

    Raises:
        BadInput: a bad name, a page that exists, no such section.
    """
    if not _NAME.fullmatch(name):
        raise _bad(name, "not a page's name", "small letters and hyphens, then .md")
    pages = {lang: root / "docs" / lang / name for lang in _END}
    for path in pages.values():
        if path.exists():
            there = path.relative_to(root).as_posix()
            raise _bad(there, "the page exists already", "choose another name")
    config = root / "mkdocs.yml"
    text = _in_nav(config.read_text(encoding="utf-8"), name, section)
    ident = PurePosixPath(name).stem
    for lang, path in pages.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        body = _BODY.format(title=titles[lang], ident=ident, end=_END[lang])
        path.write_text(body, encoding="utf-8")
    config.write_text(text, encoding="utf-8")
    changed = [*pages.values(), config]
    return [path.relative_to(root).as_posix() for path in changed]


def _in_nav(text: str, name: str, section: str) -> str:
    """The configuration with the page as last entry of the section."""
    lines = text.splitlines(keepends=True)
    start = lines.index("nav:\n") if "nav:\n" in lines else len(lines)
    sections = {}
    for at in range(start + 1, len(lines)):
        if re.match(r"\S", lines[at]):
            break
        if found := re.fullmatch(r"( +)- ([^:]+):\n", lines[at]):
            sections[found[2]] = (at, len(found[1]))
    if section not in sections:
        known = ", ".join(sections)
        raise _bad("mkdocs.yml", f"no section {section!r} in nav", f"one of: {known}")
    at, indent = sections[section]
    end = at + 1
    while end < len(lines) and re.match(rf" {{{indent + 1},}}\S", lines[end]):
        end += 1
    inner = re.match(r" *", lines[end - 1] if end > at + 1 else " " * (indent + 4))
    lines.insert(end, f"{inner[0] if inner else ''}- {name}\n")
    return "".join(lines)


def _bad(where: str, what: str, fix: str) -> BadInput:
    return BadInput([Problem(where, what, fix)])

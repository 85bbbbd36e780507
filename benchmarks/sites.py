"""Makes sites of any size: ours, and its twin for plain MkDocs."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

from docs_engine.execute import Book, run_book
from docs_engine.fences import Fence, read_fences
from docs_engine.pairs import LANGUAGES
from docs_engine.render import render

ROOT = Path(__file__).parents[1]
PROGRAMS_A_PAGE = 2
_PROSE = {
    "en": "A process has memory of its own, so what one writes the other cannot see. ",
    "zh": "每个进程都有自己的内存，一个进程写下的内容，另一个进程看不到。",
}
_PROGRAM = '''\
# /// script
# [tool.multicore]
# methods = ["{method}"]
# timed = {timed}
# ///
"""Adds numbers in a child process: number {number}."""

from multiprocessing import Process, Queue


def add(queue):
    queue.put(sum(range({number}, {number} + 100_000)))


if __name__ == "__main__":
    queue = Queue()
    child = Process(target=add, args=(queue,))
    child.start()
    print(queue.get())
    child.join()
'''


def make(folder: Path, pairs: int) -> None:
    """Writes a site of ``pairs`` page pairs with two programs each.

    One program in twenty is timed, so that it runs alone.
    """
    shutil.copytree(ROOT / "docs" / "theme", folder / "docs" / "theme")
    config = _config()
    names = ["index.md", *(f"page-{number:04}.md" for number in range(1, pairs))]
    config["nav"] = [
        {f"Part {part // 20 + 1}": names[part : part + 20]}
        for part in range(0, len(names), 20)
    ]
    _write(folder / "mkdocs.yml", _dump(config))
    _write(folder / "requirements.txt", "")
    for number, name in enumerate(names):
        programs = [
            f"topic{number // 10}/p{number * PROGRAMS_A_PAGE + own:04}.py"
            for own in range(PROGRAMS_A_PAGE)
        ]
        for own, program in enumerate(programs):
            index = number * PROGRAMS_A_PAGE + own
            values = {"number": index, "method": ("fork", "spawn")[own % 2]}
            timed = str(index % 20 == 19).lower()
            _write(
                folder / "snippets" / program, _PROGRAM.format(timed=timed, **values)
            )
            golden = (folder / "tests" / "golden" / program).with_suffix(".out")
            _write(golden, f"{sum(range(index, index + 100_000))}\n")
        for language in LANGUAGES:
            _write(folder / "docs" / language / name, _page(number, language, programs))


def make_plain(folder: Path, ours: Path) -> Book:
    """Writes the twin: the same pages, the outputs copied into the Markdown.

    One configuration a language, with Material and its search, and without what
    runs programs. Programs that have not run yet are run.
    """
    book = run_book(ours)
    config = _config()
    config["nav"] = yaml_load((ours / "mkdocs.yml").read_text("utf-8"))["nav"]
    for name in ("multicore", "markdown-exec"):
        config["plugins"].pop(name, None)
    texts = config["extra"]["languages"]
    for language in LANGUAGES:
        own = config | {
            "docs_dir": f"docs/{language}",
            "site_dir": f"site/{language}",
            "site_name": texts[language]["name"],
            "theme": config["theme"]
            | {
                "custom_dir": str(ours / "docs" / "theme" / "overrides"),
                "language": texts[language]["theme"],
            },
        }
        own["plugins"]["search"] = {
            "jieba_dict_user": str(ours / "docs" / "theme" / "terms.txt")
        }
        _write(folder / f"{language}.yml", _dump(own))
        for page in (ours / "docs" / language).rglob("*.md"):
            name = page.relative_to(ours / "docs" / language).as_posix()
            base = "" if name == "index.md" else "../"
            text = "\n".join(_filled(page.read_text("utf-8"), book, language, base))
            _write(folder / "docs" / language / name, text)
    for name, program in book.programs.items():
        for language in LANGUAGES:
            _write(folder / "docs" / language / "programs" / name, program.source)
    return book


def _filled(text: str, book: Book, language: str, base: str) -> Iterator[str]:
    """The lines of a page, with what each fence stands for in its place."""
    fences = {fence.line: fence for fence in read_fences(text, "page")}
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        if fence := fences.get(at + 1):
            yield _stands_for(fence, book, language, base)
            at += 3  # the fence of a generated page has one line
        else:
            yield lines[at]
            at += 1


def _stands_for(fence: Fence, book: Book, language: str, base: str) -> str:
    return render(fence, book, language, base)


def _page(number: int, language: str, programs: list[str]) -> str:
    head = {"en": f"Page {number}", "zh": f"第 {number} 页"}[language]
    parts = [f"# {head} {{ #page-{number} }}"]
    for own, program in enumerate(programs):
        parts += [f"## {head}: {own} {{ #part-{own} }}"]
        parts += [_PROSE[language] * 6] * 3
        parts += ["| a | b |\n|---|---|\n| 1 | 2 |", f"```program\n{program}\n```"]
        parts += [f"- {_PROSE[language]}\n- {_PROSE[language]}"]
    return "\n\n".join(parts) + "\n"


def _config() -> dict[str, Any]:
    config: dict[str, Any] = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    return config


def _dump(config: dict[str, Any]) -> str:
    return yaml.safe_dump(config, allow_unicode=True, sort_keys=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")

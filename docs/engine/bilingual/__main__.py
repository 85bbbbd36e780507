"""The writer's commands for pages in two languages."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from docs_engine.bilingual.check import check, exceptions, read_pairs
from docs_engine.bilingual.content import STORE, Change, changes, confirm, read_store
from docs_engine.bilingual.english_prose import word_lists
from docs_engine.bilingual.glossary import WORDS, read_glossary, word_list
from docs_engine.bilingual.history import COMMAND, explain
from docs_engine.bilingual.new_page import new_page
from docs_engine.bilingual.rules import RULES
from docs_engine.problems import BadInput, Problem

_SHOWN_AT_ONCE = 5  # sections whose texts a check prints; the others are named


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code: 0 when nothing is wrong or left to do."""
    options = _parser().parse_args(arguments)
    run: Callable[[Path, argparse.Namespace], int] = options.run
    try:
        return run(Path.cwd(), options)
    except BadInput as error:
        print(error, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    actions = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, run: Callable[..., int], text: str) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=text, description=text)
        action.set_defaults(run=run)
        return action

    add("check", _check, "run every rule; what fails here must not be merged")
    add("pending", _pending, "list the sections that nobody has confirmed")
    action = add("show", _show, "both texts of a section, and what changed")
    action.add_argument("section", nargs="+", help="pool.md#order, or pool.md for all")
    action = add("confirm", _confirm, "say that both texts of a section agree")
    action.add_argument("name", nargs="+", help="as `show` prints it: pool.md#order@…")
    action = add("new-page", _new_page, "create a page in both languages")
    action.add_argument("name", help="signals.md, also with folders")
    action.add_argument("--zh", required=True, help="its Chinese heading")
    action.add_argument("--en", required=True, help="its English heading")
    action.add_argument("--section", required=True, help="of nav in mkdocs.yml")
    add("exceptions", _exceptions, "list the differences that pages declare")
    add("terms", _terms, "write the search's word list from the glossary")
    add("rules", _rules, "list the rules with their numbers")
    return parser


def _check(root: Path, _: argparse.Namespace) -> int:
    report = check(root)
    for finding in [*report.structure, *report.prose]:
        _say(finding.problem)
    for at, change in enumerate(report.content):
        _say(_problem(root, change, with_texts=at < _SHOWN_AT_ONCE))
    if not word_lists():
        print(
            "spelling (E501, E502) was not checked: `make check` does it",
            file=sys.stderr,
        )
    bad = len(report.structure) + len(report.prose) + len(report.content)
    print(f"{bad} finding(s)" if bad else "both languages agree", file=sys.stderr)
    return int(bool(bad))


def _problem(root: Path, change: Change, with_texts: bool) -> Problem:
    lines = [
        f"docs/{language}/{change.page}:{section.line}"
        for language, section in (("zh", change.zh), ("en", change.en))
        if section
    ]
    rule = RULES[change.rule]
    said = {"zh": "Chinese", "en": "English"}
    sides = f" ({said[change.sides[0]]})" if len(change.sides) == 1 else ""
    what = f"{change.rule} {change.key}: {rule.en}{sides}"
    detail = explain(root, change) if with_texts else ""
    fix = rule.fix if with_texts else f"{rule.fix}: {COMMAND} show '{change.key}'"
    return Problem(" / ".join(lines) or "docs/confirmed.json:1", what, fix, detail)


def _say(problem: Problem) -> None:
    print(problem)
    if os.environ.get("GITHUB_ACTIONS"):  # puts it on the line of the pull request
        for place in problem.where.split(" / "):
            path, _, line = place.rpartition(":")
            print(f"::error file={path},line={line}::{problem.what}")


def _open(root: Path) -> list[Change]:
    return changes(read_pairs(root), read_store(root))


def _pending(root: Path, _: argparse.Namespace) -> int:
    found = _open(root)
    for change in found:
        print(f"{change.rule} {change.key}: {RULES[change.rule].en}")
    print(f"{len(found)} section(s); read them with: {COMMAND} show", file=sys.stderr)
    return int(bool(found))


def _show(root: Path, options: argparse.Namespace) -> int:
    found = _open(root)
    for name in options.section:
        matching = [c for c in found if name in (c.key, c.page)]
        for change in matching:
            print(f"=== {change.rule} {change.key}: {RULES[change.rule].en}")
            print(explain(root, change), end="\n\n")
        if not matching:
            print(f"{name}: there is nothing to confirm")
    return 0


def _confirm(root: Path, options: argparse.Namespace) -> int:
    refused = confirm(root, read_pairs(root), options.name)
    for reason in refused:
        print(reason, file=sys.stderr)
    if refused:
        print("nothing was confirmed", file=sys.stderr)
    else:
        print(f"confirmed in {STORE.as_posix()}: {', '.join(options.name)}")
    return int(bool(refused))


def _new_page(root: Path, options: argparse.Namespace) -> int:
    titles = {"zh": options.zh, "en": options.en}
    for path in new_page(root, options.name, titles, options.section):
        print(path)
    return 0


def _exceptions(root: Path, _: argparse.Namespace) -> int:
    for where, exemption in exceptions(read_pairs(root)):
        print(f"{where}: {exemption.rule} {exemption.reason}")
    return 0


def _terms(root: Path, _: argparse.Namespace) -> int:
    (root / WORDS).write_text(word_list(read_glossary(root)), encoding="utf-8")
    print(WORDS.as_posix())
    return 0


def _rules(_: Path, __: argparse.Namespace) -> int:
    for rule in RULES.values():
        print(f"{rule.number} {rule.en} / {rule.zh}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

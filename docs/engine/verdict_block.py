"""Puts a verdict on a page: the bars, who won in words, how it was measured."""

from html import escape

from docs_engine.bars import bars
from docs_engine.machine import cpu_model, usable_cores
from docs_engine.runner import Result
from docs_engine.verdict import (
    UNSURE,
    contestants,
    fastest,
    read_rounds,
    sentence,
    verdicts,
)
from docs_engine.words import WORDS

# The quiet lines are the same below every program: no search should find them.
RAN = "{ .ran data-search-exclude='' }"


def about_runs(base: str, heading: str, text: str) -> str:
    """A link to a heading of the page about the runs."""
    return f'<a href="{escape(base)}about-the-runs/#{heading}">{text}</a>'


def verdict_sentences(result: Result, language: str, instead: str = "") -> list[str]:
    """Who won, in words, as Markdown.

    Args:
        result: of a timed program.
        language: ``zh`` or ``en``.
        instead: the link to a recording, for a run in which no difference was seen.
    """
    words = WORDS[language]
    machine = words["usable"].format(model=cpu_model(), cores=usable_cores())
    where = words["here"].format(machine=machine)
    found = verdicts(result.stdout)
    said = [sentence(verdict, where, language) for verdict in found]
    if instead and any(v.kind in UNSURE for v in found):
        said.append(words["unsure"].format(recording=instead))
    return said


def verdict_block(result: Result, language: str, base: str, recording: str) -> str:
    """The Markdown of a verdict.

    Args:
        result: of a timed program.
        language: ``zh`` or ``en``.
        base: relative address of the language's root from the page.
        recording: a heading, ``comparison.md#rounds``, to look at if no difference was
            seen; or empty.
    """
    words = WORDS[language]
    page, _, heading = recording.partition(".md#")
    href = f"{escape(base)}{page}/#{heading}"
    instead = f'<a href="{href}">{words["recording"]}</a>' if page else ""
    rows = contestants(read_rounds(result.stdout))
    base_name, first = next(iter(rows.items()))
    count = min(map(len, rows.values()))
    rounds = words["rounds"].format(count=count)
    if len(first) > count:
        rounds += words["twice"].format(base=f"`{base_name}`", count=len(first))
    body = "\n\n".join(
        [
            bars(rows, fastest(verdicts(result.stdout))),
            *verdict_sentences(result, language, instead),
            f"{about_runs(base, 'verdict', words['drawn'])}{rounds}\n{RAN}",
        ]
    )
    return f'<div class="verdict" markdown>\n\n{body}\n\n</div>'

"""Draws what a timed program printed in this build."""

import re
from html import escape
from statistics import median

from docs_engine.machine import cpu_model, usable_cores
from docs_engine.measure.draw import Axis, dots
from docs_engine.measure.figures import coded
from docs_engine.measure.scale import seconds
from docs_engine.measure.words import WORDS
from docs_engine.runner import Result
from docs_engine.verdict import middle_half, read_contest


def built(name: str, result: Result, language: str, said: list[str]) -> str:
    """The HTML of a chart of this build's run, with its numbers.

    Args:
        name: the program, below ``snippets``.
        said: the verdicts, in words.

    Raises:
        ValueError: the program printed no rounds (`verdict.read_contest`).
    """
    words = WORDS[language]
    rows, floor = read_contest(result.stdout)
    ident = "built-" + re.sub(r"\W+", "-", name)
    axis = Axis(words["axis_clock"], log=False)
    svg = dots(ident, words["build"], axis, [("", list(rows.items()))])
    about = words["built"].format(
        cpu=cpu_model(),
        cores=usable_cores(),
        rounds=len(next(iter(rows.values()))),
        floor=f"{floor:.2f}",
    )
    lines = "".join(
        f"<tr><th scope='row'>{escape(one)}</th><td>{seconds(median(times))}</td>"
        f"<td>{' – '.join(map(seconds, middle_half(times)))}</td></tr>"
        for one, times in rows.items()
    )
    heads = "".join(
        f"<th scope='col'>{words[head]}</th>" for head in ("head", "median", "middle")
    )
    which = f"<code>{escape(name)}</code>"
    caption = words["of"].format(what=words["build"], which=which)
    return (
        f'<div class="chart"><figure><figcaption>{caption}</figcaption>{svg}</figure>'
        f'<p class="about">{escape(words["dots"])}</p>'
        f"<ul>{''.join(f'<li>{coded(one)}</li>' for one in said)}</ul>"
        f"<details><summary>{words['numbers']}</summary><div class='numbers'><table>"
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div></details>"
        f'<p class="about">{escape(about)}</p></div>'
    )

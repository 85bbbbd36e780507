"""Turns a fence into Markdown: source, real output, and how it ran."""

from html import escape

from docs_engine.execute import Book, methods_of
from docs_engine.fences import Fence
from docs_engine.head import Program
from docs_engine.machine import cpu_model, usable_cores
from docs_engine.measure.built import built
from docs_engine.measure.figures import figure
from docs_engine.measure.listing import listing
from docs_engine.measure.timeline import timeline
from docs_engine.pictures import picture
from docs_engine.records import Record, by_text, read
from docs_engine.runner import Result
from docs_engine.tracebacks import fold_frames
from docs_engine.verdict import sentence, verdicts
from docs_engine.words import WORDS


def render(fence: Fence, book: Book, language: str, base: str) -> str:
    """The Markdown that stands for one fence.

    Args:
        fence: what the page asks for.
        book: the programs and their results.
        language: ``zh`` or ``en``.
        base: relative address of the language's root from the page.
    """
    if fence.kind == "picture":
        return picture(book.root, fence.program, language)
    if fence.kind == "record":
        found = [r for r in book.records if r.experiment == fence.program]
        return "\n\n".join(figure(record, language, base) for record in found)
    if fence.kind == "data":
        return listing(fence.program, book.records, book.results, language, base)
    program = book.programs[fence.program]
    methods = methods_of(fence, program)
    if fence.kind == "recorded":
        return _recorded(program, read(book.root, program), language)
    if fence.kind == "verdict":
        return _verdict(book.results[program.name, methods[0]], language)
    if fence.kind == "chart":
        return built(program.name, book.results[program.name, methods[0]], language)
    if fence.kind == "timeline":
        return "\n\n".join(
            timeline(program.name, method, book.lives[program.name, method], language)
            for method in methods
        )
    show = fence.options.get("show", "all")
    parts = []
    if show != "output":
        parts.append(_source(program, fence.options.get("section", "")))
    if show != "source":
        if len(methods) == 1:
            parts.append(
                _run(program, book.results[program.name, methods[0]], language)
            )
        else:
            for method in methods:
                body = _run(program, book.results[program.name, method], language)
                indented = "\n".join(f"    {ln}" for ln in body.splitlines())
                parts.append(f'=== "{method}"\n\n{indented}')
    parts.append(_download(program, language, base))
    return '<div class="program" markdown>\n\n' + "\n\n".join(parts) + "\n\n</div>"


def _block(text: str, language: str, title: str, css: str = "") -> str:
    ticks = "```"
    while ticks in text:
        ticks += "`"
    head = f'{{ .{language} {css} title="{title}" }}'
    return f"{ticks}{head}\n{text.rstrip()}\n{ticks}"


def _source(program: Program, section: str) -> str:
    if section:
        return _block(program.section(section), "python", f"snippets/{program.name}")
    head = program.head
    fails = head.raises or head.hangs or head.exit
    # A traceback names lines of the file, so a failing program shows their numbers.
    numbers = f'linenums="{program.first_line}"' if fails else ""
    return _block(program.shown, "python", f"snippets/{program.name}", numbers)


def _run(program: Program, result: Result, language: str) -> str:
    words = WORDS[language]
    parts = []
    if result.stdout or not result.stderr:
        text = result.stdout or words["nothing"]
        parts.append(_block(text, "text", words["output"], ".output"))
    if result.stderr:
        text = fold_frames(result.stderr, words["frames"])
        parts.append(_block(text, "text", words["errors"], ".output .stderr"))
    if program.head.output == "unordered":
        parts.append(words["unordered"] + "\n{ .ran }")
    parts.append(how_it_ran(program, result, language) + "\n{ .ran }")
    return "\n\n".join(parts)


def how_it_ran(program: Program, result: Result, language: str) -> str:
    """The line below an output: Python, start method, times, processes, memory."""
    words = WORDS[language]
    how = words["ran"].format(
        python=result.python,
        method=result.method,
        wall=f"{result.wall:.2f}",
        cpu=f"{result.cpu:.2f}",
        processes=result.processes,
        memory=round(result.memory / 1e6),
    )
    if result.stopped:
        how += words["and"] + words["ended"].format(limit=program.head.limit)
    elif result.returncode:
        how += words["and"] + words["exit"].format(code=result.returncode)
    return how


def _download(program: Program, language: str, base: str) -> str:
    href = escape(f"{base}programs/{program.name}")
    name = program.name.rpartition("/")[2]
    text = WORDS[language]["download"].format(name=name)
    return f'<a href="{href}" download>{text}</a>\n{{ .ran }}'


def _recorded(program: Program, records: dict[str, Record], language: str) -> str:
    """A tab for each wording; where there is but one, the versions it is of."""
    words = WORDS[language]
    groups = by_text(records)
    parts = []
    for group in groups:
        text = next(iter(group.values())).text or words["nothing"]
        how = words["same" if len(groups) == 1 else "recorded"].format(
            versions=words["comma"].join(r.python for r in group.values()),
            dates=words["comma"].join(sorted({r.date for r in group.values()})),
            method=program.head.methods[0],
        )
        if len(groups) == 1:
            parts.append(f"{how}\n{{ .ran }}")
            continue
        label = words["comma"].join(group)
        body = f"{_block(text, 'text', 'Python', '.output')}\n\n{how}\n{{ .ran }}"
        indented = "\n".join(f"    {ln}" for ln in body.splitlines())
        parts.append(f'=== "Python {label}"\n\n{indented}')
    return '<div class="program" markdown>\n\n' + "\n\n".join(parts) + "\n\n</div>"


def _verdict(result: Result, language: str) -> str:
    words = WORDS[language]
    machine = words["usable"].format(model=cpu_model(), cores=usable_cores())
    where = words["here"].format(machine=machine)
    body = "\n\n".join(
        sentence(verdict, where, language) for verdict in verdicts(result.stdout)
    )
    return f'<div class="verdict" markdown>\n\n{body}\n\n</div>'

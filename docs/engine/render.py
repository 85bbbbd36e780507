"""Turns a fence into Markdown: source, real output, and how it ran."""

from html import escape

from docs_engine.execute import Book
from docs_engine.fences import Fence
from docs_engine.head import Program
from docs_engine.measure.built import built
from docs_engine.measure.engines import engines
from docs_engine.measure.listing import listing
from docs_engine.measure.machines import figures
from docs_engine.measure.timeline import timeline
from docs_engine.named import methods_of
from docs_engine.optional import Recorded, lacking
from docs_engine.pictures import picture
from docs_engine.records import Record, by_text, read
from docs_engine.runner import Result
from docs_engine.tracebacks import shorten
from docs_engine.verdict_block import RAN, about_runs, verdict_block, verdict_sentences
from docs_engine.words import WORDS


def render(
    fence: Fence, book: Book, language: str, base: str, repository: str = ""
) -> str:
    """The Markdown that stands for one fence.

    Args:
        fence: what the page asks for.
        book: the programs and their results.
        language: ``zh`` or ``en``.
        base: relative address of the language's root from the page.
        repository: address of the repository on a host such as GitHub, or empty.
    """
    if fence.kind == "picture":
        return picture(book.root, fence.program, language)
    if fence.kind == "record":
        found = [r for r in book.records if r.experiment == fence.program]
        return figures(found, language, base)
    if fence.kind == "data" and fence.program == "engines":
        return engines(book.root, language)
    if fence.kind == "data":
        return listing(fence.program, book.records, book.ran, language, base)
    program = book.programs[fence.program]
    methods = methods_of(fence, program)
    if fence.kind == "recorded":
        return _recorded(program, read(book.root, program), language)
    if fence.kind == "verdict":
        result = book.results[program.name, methods[0]]
        recording = fence.options.get("recording", "")
        return verdict_block(result, language, base, recording)
    if fence.kind == "chart":
        result = book.results[program.name, methods[0]]
        said = verdict_sentences(result, language)
        return built(program.name, result, language, said)
    if fence.kind == "timeline":
        return "\n\n".join(
            timeline(program.name, book.results[program.name, method], language)
            for method in methods
        )
    show = fence.options.get("show", "all")
    section = fence.options.get("section", "")
    opens = _at_line(program, section, repository) if repository else ""
    parts = [_file(program, language, base, opens)]
    recorded = book.recorded.get(program.name)
    if show != "output":
        parts.append(_source(program, section))
    if show != "source":
        if len(methods) == 1:
            result = book.results[program.name, methods[0]]
            parts.append(_run(program, result, language, base, recorded))
        else:
            for method in methods:
                result = book.results[program.name, method]
                body = _run(program, result, language, base, recorded)
                indented = "\n".join(f"    {ln}" for ln in body.splitlines())
                parts.append(f'=== "{method}"\n\n{indented}')
    return '<div class="program" markdown>\n\n' + "\n\n".join(parts) + "\n\n</div>"


def _block(text: str, language: str, attributes: str = "") -> str:
    ticks = "```"
    while ticks in text:
        ticks += "`"
    head = f"{{ .{language} {attributes} }}"
    return f"{ticks}{head}\n{text.rstrip()}\n{ticks}"


def _source(program: Program, section: str) -> str:
    if section:
        return _block(program.section(section), "python")
    head = program.head
    fails = head.raises or head.hangs or head.exit
    # A traceback names lines of the file, so a failing program shows their numbers.
    numbers = f'linenums="{program.first_line}"' if fails else ""
    return _block(program.shown, "python", numbers)


def _run(
    program: Program,
    result: Result,
    language: str,
    base: str,
    recorded: Recorded | None,
) -> str:
    words = WORDS[language]
    parts = []
    errors = shorten(result.stderr, words)
    if result.stdout or not errors:
        text = result.stdout or words["nothing"]
        parts.append(_block(text, "text", f'.output title="{words["output"]}"'))
    if errors:
        title = f'title="{words["errors"]}"'
        parts.append(_block(errors, "text", f".output .stderr {title}"))
    if program.head.output == "unordered":
        parts.append(words["unordered"] + "\n" + RAN)
    how = about_runs(base, "line", words["how"]) + how_it_ran(
        program, result, words, recorded
    )
    parts.append(how + "\n" + RAN)
    return "\n\n".join(parts)


def how_it_ran(
    program: Program,
    result: Result,
    words: dict[str, str],
    recorded: Recorded | None = None,
) -> str:
    """The quiet line below an output, after its first words.

    Args:
        recorded: where the result is not of this machine.
    """
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
    if recorded:
        packages = (f"{name} {version}" for name, version in recorded.packages.items())
        how += words["and"] + words["elsewhere"].format(
            date=recorded.date,
            machine=recorded.machine,
            cores=recorded.cores,
            packages=words["comma"].join(packages),
            lacking=words["comma"].join(lacking(program)),
        )
    return how


def _at_line(program: Program, section: str, repository: str) -> str:
    """The address of the program in the repository, at the first line shown."""
    line = program.first_line
    if section:
        before, _, _ = program.source.partition(program.section(section))
        line = before.count("\n") + 1
    return f"{repository}/blob/HEAD/snippets/{program.name}#L{line}"


def _file(program: Program, language: str, base: str, opens: str) -> str:
    """The line above an example: the file's name, which opens it, and download."""
    href = escape(f"{base}programs/{program.name}")
    opens = escape(opens) or href
    name = program.name.rpartition("/")[2]
    words = WORDS[language]
    return (
        f'<p class="file"><a href="{opens}" title="{words["open"]}">'
        f'snippets/{escape(program.name)}</a> <a href="{href}" download '
        f'aria-label="{words["download"].format(name=escape(name))}">'
        f"{words['get']}</a></p>"
    )


def how_recorded(
    program: Program,
    group: dict[str, Record],
    words: dict[str, str],
    said: str = "on_versions",
) -> str:
    """Which Pythons printed the same, and when that was recorded."""
    return words[said].format(
        versions=words["comma"].join(record.python for record in group.values()),
        dates=words["comma"].join(sorted({one.date for one in group.values()})),
        method=program.head.methods[0],
    )


def text_recorded(
    program: Program, group: dict[str, Record], words: dict[str, str]
) -> str:
    """What those Pythons printed; of a program that leaks, the warning."""
    nothing = words["unwarned" if program.head.leaks else "nothing"]
    return next(iter(group.values())).text or nothing


def _recorded(program: Program, records: dict[str, Record], language: str) -> str:
    """A tab for each wording; where there is but one, the versions it is of."""
    words = WORDS[language]
    groups = by_text(records)
    parts = []
    for group in groups:
        text = text_recorded(program, group, words)
        said = "on_all" if len(groups) == 1 else "on_versions"
        how = how_recorded(program, group, words, said)
        if len(groups) == 1:
            parts.append(f"{how}\n{RAN}")
            continue
        label = words["comma"].join(group)
        block = _block(text, "text", '.output title="Python"')
        body = f"{block}\n\n{how}\n{RAN}"
        indented = "\n".join(f"    {ln}" for ln in body.splitlines())
        parts.append(f'=== "Python {label}"\n\n{indented}')
    return '<div class="program" markdown>\n\n' + "\n\n".join(parts) + "\n\n</div>"

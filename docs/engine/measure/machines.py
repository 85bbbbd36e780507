"""Shows an experiment as it was recorded on each machine: a tab for each."""

from html import escape

from docs_engine.measure.figures import figure
from docs_engine.measure.record import short
from docs_engine.measure.records import Record
from docs_engine.measure.words import WORDS


def figures(records: list[Record], language: str, base: str) -> str:
    """The HTML of an experiment's records, that of the fewest cores first.

    Where there are several, it is what the theme makes of tabs: Markdown would put
    a chart inside a tab into a paragraph. Choosing a machine in one place chooses it
    on all pages.

    Args:
        records: of one experiment, at least one.
        base: relative address of the language's root from the page.
    """
    records = sorted(records, key=lambda one: (one.data["machine"]["cores"], one.name))
    drawn = [figure(record, language, base) for record in records]
    if len(drawn) == 1:
        return drawn[0]
    name = f"machines-{records[0].experiment}"
    inputs = "".join(
        f'<input{checked} id="{name}-{n}" name="{name}" type="radio">'
        for n, checked in enumerate([" checked", *[""] * (len(drawn) - 1)])
    )
    labels = "".join(
        f'<label for="{name}-{n}">{escape(_label(record, language))}</label>'
        for n, record in enumerate(records)
    )
    blocks = "".join(f'<div class="tabbed-block">{one}</div>' for one in drawn)
    return (
        f'<div class="tabbed-set tabbed-alternate" data-tabs="{name}:{len(drawn)}">'
        f'{inputs}<div class="tabbed-labels">{labels}</div>'
        f'<div class="tabbed-content">{blocks}</div></div>'
    )


def _label(record: Record, language: str) -> str:
    machine = record.data["machine"]
    return WORDS[language]["machine"].format(
        cpu=short(machine["cpu"]), cores=machine["cores"]
    )

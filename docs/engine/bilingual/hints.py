"""Links the first use of each term on a page to its entry in the glossary.

A link, not a box that opens: it works with a finger, a keyboard and a screen
reader. Its title is what the term means, which a mouse shows at once.
"""

import re
from html import escape

from docs_engine.bilingual.glossary import Glossary, Term, form_pattern
from docs_engine.bilingual.markup import opens, tag_name, tokens

# Text within these is left alone: headings, links, code, and what is no prose.
_CLOSED = frozenset(
    {"a", "abbr", "button", "code", "figcaption", "kbd", "label", "pre", "script"}
    | {"style", "summary", "svg", "th", "title"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
# What the engine or the theme writes, told by its class.
_MADE = re.compile(
    r'class="(?:[^"]* )?'
    r'(?:program|verdict|picture|ran|admonition-title|tabbed-labels|eyebrow)[" ]'
)
_OPEN = frozenset({"p", "li", "td", "dd"})


def add_hints(html: str, glossary: Glossary, language: str, base: str) -> str:
    """The page's HTML with a link at the first use of each term.

    Args:
        html: the content of the page.
        glossary: the terms.
        language: ``zh`` or ``en``.
        base: relative address of the language's root from the page.
    """
    left = {_key(t.name(language)): t for t in glossary.terms if t.hint}
    if not left:
        return html
    pattern = _finder(list(left.values()), language)
    parts, inside = [], []
    for token in tokens(html):
        name = tag_name(token)
        if name:
            if opens(token):
                inside.append("code" if _MADE.search(token) else name)
            elif token.startswith("</") and inside:
                inside.pop()
        elif not _CLOSED.intersection(inside) and _OPEN.intersection(inside):
            token = pattern.sub(lambda m: _link(m, left, language, base), token)
        parts.append(token)
    return "".join(parts)


def _finder(terms: list[Term], language: str) -> re.Pattern[str]:
    names = sorted((t.name(language) for t in terms), key=len, reverse=True)
    if language == "zh":
        return re.compile("|".join(map(re.escape, names)))
    plural = (
        form_pattern(name).replace(r"(?![\w-])", r"(?:e?s)?(?![\w-])") for name in names
    )
    return re.compile("|".join(plural), re.IGNORECASE)


def _link(found: re.Match[str], left: dict[str, Term], language: str, base: str) -> str:
    text = found[0]
    term = next((left.pop(k) for k in _singular(_key(text)) if k in left), None)
    if not term:
        return text
    title = escape(term.means[language].replace("`", ""), quote=True)
    href = f"{base}glossary/#{term.ident}"
    return f'<a class="term" href="{href}" title="{title}">{text}</a>'


def _key(text: str) -> str:
    return " ".join(text.lower().split())


def _singular(word: str) -> list[str]:
    return [word, word.removesuffix("s"), word.removesuffix("es")]

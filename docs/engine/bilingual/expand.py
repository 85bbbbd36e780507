"""Writes the parts of pages that are made from data: the glossary, the rules."""

import re

from docs_engine.bilingual.glossary import Glossary, Term
from docs_engine.bilingual.rules import RULES

_FENCE = re.compile(r"(?ms)^```(glossary|rules)\n(.*?)\n?^```$")
_WORDS = {
    "en": {
        "not": "Not written here",
        "also": "Also found as",
        "taught": "Lesson",
        "official": "Official documentation",
        "colon": ": ",
        "comma": ", ",
        "rule": "Rule",
        "asks": "What it asks for",
        "mend": "The way out",
        "gap": " ",
        "other": "Chinese",
    },
    "zh": {
        "not": "这里不写作",
        "also": "也有人写作",
        "taught": "课程",
        "official": "官方文档",
        "colon": "：",
        "comma": "、",
        "rule": "编号",
        "asks": "要求",
        "mend": "怎么改（命令会这样提示）",
        "gap": "",
        "other": "英文",
    },
}
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_OTHER = {"zh": "en", "en": "zh-CN"}  # the language that a page is not in


def expand(markdown: str, glossary: Glossary, language: str) -> str:
    """The page's Markdown with ```` ```glossary ```` and ```` ```rules ```` filled.

    A glossary fence names a group of terms, a rules fence the letter of some rules.

    Raises:
        KeyError: there is no such group.
    """

    def fill(found: re.Match[str]) -> str:
        name = found[2].strip()
        if found[1] == "rules":
            return rules_table(name, language)
        return "\n\n".join(_entry(t, language) for t in glossary.groups[name])

    return _FENCE.sub(fill, markdown)


def rules_table(letters: str, language: str) -> str:
    """A Markdown table of the rules whose numbers begin with one of the letters."""
    words = _WORDS[language]
    rows = [
        f"| {words['rule']} | {words['asks']} | {words['mend']} |",
        "|---|---|---|",
    ]
    for rule in RULES.values():
        if rule.number[0] in letters:
            asks = rule.zh if language == "zh" else rule.en
            fix = re.sub(r"(<!--.*?-->|\{ #.*? \})", r"`\1`", rule.fix)
            fix = _foreign(fix)  # the command says it in English, on both pages
            if language == "zh":
                fix = f'<span lang="en">{fix}</span>'
            else:
                asks = _foreign(asks)
            rows.append(f"| {rule.number} | {asks} | {fix} |")
    return "\n".join(rows)


def _foreign(text: str) -> str:
    """An English text whose Chinese characters say that they are Chinese."""
    return _HAN.sub(r'<span lang="zh-CN">\g<0></span>', text)


def _form(form: str, language: str) -> str:
    """A form of a term, marked if it is not of the page's language."""
    foreign = bool(_HAN.search(form)) == (language == "en")
    return f'<span lang="{_OTHER[language]}">{form}</span>' if foreign else form


def _entry(term: Term, language: str) -> str:
    words = _WORDS[language]
    name, other = (term.zh, term.en) if language == "zh" else (term.en, term.zh)
    other = f'<span lang="{_OTHER[language]}">{other}</span>'
    lines = [
        f"### {name} {other} {{ #{term.ident} }}",
        term.means[language],
    ]
    if term.note:
        lines.append(term.note[language])
    for key, forms in (("not", term.banned), ("also", term.also)):
        if forms:
            listed = words["comma"].join(_form(form, language) for form in forms)
            lines.append(f"{words[key]}{words['colon']}{listed}")
    source = term.source
    if language == "en":
        source = source.replace("/zh-cn/", "/")
    links = [f"[{words['official']}]({source})"]
    if term.see:
        links.insert(0, f"[{words['taught']}]({term.see})")
    lines.append(" · ".join(links))
    return "\n\n".join(lines)

"""Each planted fault is found by its rule and by no other; harmless edits pass."""

import re
from itertools import pairwise

import pytest

from bilingual.planted import (
    PAGES,
    Edit,
    add,
    add_each,
    anywhere,
    findings,
    in_prose,
    plant,
    swap,
    text_of,
)

HAN = "[\u4e00-\u9fff]"
FENCE = r"```program[^`]*```"
SECTION = r"^## [^\n]*\n(?:(?!^#)[^\n]*\n)+"
TABS = '=== "Linux"\n\n    {0}\n\n=== "macOS"\n\n    {0}'
ONE_TAB = '=== "Linux"\n\n    {0}'
LIST_THEN_TABLE = "- a\n- b\n\n| x | y |\n|---|---|\n| a | b |"
TABLE_THEN_LIST = "| x | y |\n|---|---|\n| a | b |\n\n- a\n- b"


def swapped_examples(text: str) -> str:
    """Exchanges the first two examples of a page, wherever they stand."""
    one, two = list(re.finditer(r"(?<=```program\n)[^`]+", text))[:2] or (None, None)
    if not one or not two:
        return text
    middle = text[one.end() : two.start()]
    return text[: one.start()] + two[0] + middle + one[0] + text[two.end() :]


def swapped_items(text: str) -> str:
    """Exchanges the first two items of a list that name different code."""
    items = list(re.finditer(r"(?m)^- .*(?:\n  .*)*", text))
    for one, two in pairwise(items):
        codes = [sorted(re.findall(r"`[^`]+`", item[0])) for item in (one, two)]
        if codes[0] != codes[1] and text[one.end() : two.start()] == "\n":
            return f"{text[: one.start()]}{two[0]}\n{one[0]}{text[two.end() :]}"
    return text


FAULTS: dict[str, tuple[str, str, Edit, Edit | None]] = {
    "an id is lost": ("S102", "zh", anywhere(r"^(## .*?) \{ #.*\}$", r"\1"), None),
    "an id twice": (
        "S103",
        "en",
        lambda t: re.sub(
            r"(?s)(\n## [^\n]*\{ #)([\w-]+)(.*?\n## [^\n]*\{ #)[\w-]+",
            r"\1\2\3\2",
            t,
            count=1,
        ),
        None,
    ),
    "two sections change places": ("S104", "en", swap(SECTION), None),
    "a section is gone": ("S104", "zh", anywhere(SECTION, ""), None),
    "a heading level": ("S105", "zh", anywhere(r"^## (?=.*\{ #)", "### "), None),
    "two examples change places": ("S106", "zh", swapped_examples, None),
    "an example is gone": ("S106", "en", anywhere(FENCE, ""), None),
    "another program": (
        "S106",
        "en",
        anywhere(r"(?<=^```program\n).*", "a/b.py"),
        None,
    ),
    "an option is gone": (
        "S107",
        "zh",
        anywhere(r'```program methods=".*"', "```program"),
        None,
    ),
    "another kind of box": ("S108", "en", anywhere(r"^!!! \w+", "!!! danger"), None),
    "a folded box is open": ("S108", "zh", anywhere(r"^\?\?\? ", "???+ "), None),
    "a box is gone": ("S108", "zh", anywhere(r"^\?\?\? .*\n(?:    .*\n)+", ""), None),
    "a tab less": (
        "S109",
        "zh",
        lambda t: t.replace(TABS.format("可以"), ONE_TAB.format("可以")),
        add_each(TABS.format("可以"), TABS.format("yes")),
    ),
    "a list item is gone": ("S110", "en", anywhere(r"^- .*\n(?:  .*\n)*", ""), None),
    "a list is numbered": ("S110", "zh", add("1. 一"), add_each("段落。", "Text.")),
    "a table row is gone": ("S111", "en", anywhere(r"(?<=---\|\n)\|.*\n", ""), None),
    "a table is aligned": ("S111", "zh", anywhere(r"^\|---\|", "|--:|"), None),
    "a picture on one side": ("S112", "en", add("![x](x.png)"), None),
    "another picture": (
        "S106",
        "zh",
        anywhere(r"(?<=```picture\n).*", "a/b.svg"),
        add("```picture\nx/y.svg\n```"),
    ),
    "a footnote on one side": (
        "S113",
        "zh",
        add("有注释[^one]。\n\n[^one]: 注释。"),
        None,
    ),
    "another link": ("S114", "en", anywhere(r"\]\(#[\w-]+\)", "](#elsewhere)"), None),
    "official link in the wrong language": (
        "S115",
        "zh",
        anywhere(r"docs\.python\.org/zh-cn/", "docs.python.org/"),
        None,
    ),
    "a code word is translated": (
        "S116",
        "zh",
        anywhere(r"(?<= )`[a-z_]+`(?= )", "`译名`"),
        None,
    ),
    "a number changes": ("S117", "zh", in_prose("进程", " 17 个进程"), None),
    "a unit changes": (
        "S117",
        "en",
        lambda t: t.replace("in 20 seconds", "in 20 minutes"),
        add_each("要 20 秒。", "It ends in 20 seconds."),
    ),
    "list items change places": ("S118", "zh", swapped_items, None),
    "table before list": (
        "S119",
        "en",
        lambda t: t.replace(LIST_THEN_TABLE, TABLE_THEN_LIST),
        add(LIST_THEN_TABLE),
    ),
    "front matter differs": (
        "S120",
        "zh",
        anywhere(r"^description:", "hide: []\n\\g<0>"),
        None,
    ),
    "an exception without need": (
        "S121",
        "zh",
        add("<!-- differs S116: for no reason -->"),
        None,
    ),
    "an exception without reason": ("S121", "en", add("<!-- differs S116 -->"), None),
    "a banned term": ("T301", "zh", add("这是另一种启动方式。"), None),
    "a banned term across a line break": (
        "T301",
        "zh",
        add("这是另一种启\n动方式。"),
        None,
    ),
    "a banned term in bold": ("T301", "zh", add("这叫**行程**池。"), None),
    "a banned term in a box": (
        "T301",
        "zh",
        lambda t: t.replace("    可以", "    执\n    行绪可以"),
        add_each('!!! note "题"\n    可以', '!!! note "T"\n    yes'),
    ),
    "a banned term in a tab": (
        "T301",
        "zh",
        lambda t: t.replace("    可以", "    行程可以", 1),
        add_each(TABS.format("可以"), TABS.format("yes")),
    ),
    "a banned term in a title": (
        "T301",
        "zh",
        lambda t: t.replace('"题"', '"執行緒"'),
        add_each('??? note "题"\n    可以', '??? note "T"\n    yes'),
    ),
    "a banned English term": ("T301", "en", add("The nogil\nbuild differs."), None),
    "no space before Latin": ("Z401", "zh", add("用Python 写。"), None),
    "no space beside code": (
        "Z402",
        "zh",
        lambda t: t.replace("用 `x` 写", "用`x` 写"),
        add_each("用 `x` 写。", "Write `x`."),
    ),
    "half-width comma after Han": (
        "Z403",
        "zh",
        in_prose(f"(?<={HAN})，(?={HAN})", ","),
        None,
    ),
    "half-width full stop": ("Z403", "zh", in_prose(f"(?<={HAN})。$", "."), None),
    "half-width brackets": ("Z404", "zh", add("进程(子进程)结束了。"), None),
    "a doubled mark": ("Z405", "zh", in_prose("。$", "。。"), None),
    "a space beside a mark": (
        "Z406",
        "zh",
        in_prose(f"(?<={HAN})，(?={HAN})", "， "),
        None,
    ),
    "other quotation marks": ("Z407", "zh", add("这叫「进程」。"), None),
    "full-width letters": ("Z408", "zh", add("类型 ＡＢ 不行。"), None),
    "the polite form": ("Z409", "zh", in_prose("你", "您"), None),
    "misspelt English": ("E501", "en", in_prose(r"\bthe\b", "teh"), None),
    "British spelling": ("E502", "en", add("The colour behaves."), None),
    "a word twice": ("E503", "en", in_prose(r"\bthe\b", "the the"), None),
    "a full-width comma in English": ("E504", "en", in_prose(", ", "，"), None),
    "a name in small letters": ("P601", "en", add("See github for it."), None),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_found_by_its_rule_alone(fault: str) -> None:
    rule, language, edit, both = FAULTS[fault]
    found = plant(language, edit, both)
    assert {f.rule for f in found} == {rule}, "\n".join(str(f.problem) for f in found)
    for finding in found:
        assert re.match(r"docs/(zh|en)/[\w/-]+\.md:\d+$", finding.where)


def test_a_page_without_description_is_found() -> None:
    name = PAGES[0]
    texts = [
        re.sub(r"(?m)^description:.*", "description:", text_of(lang, name))
        for lang in ("zh", "en")
    ]
    assert [f.rule for f in findings(*texts, name)] == ["P602", "P602"]


def test_a_link_to_a_page_of_the_other_language_is_found() -> None:
    found = plant("zh", anywhere(r"\((?=[\w-]+\.md)", "(../en/"))
    assert "S115" in {f.rule for f in found}


def one_line_each(text: str) -> str:
    """Every plain paragraph on one line; Chinese is joined without a space."""
    front, mark, body = text.partition("\n---\n")
    return (
        front
        + mark
        + re.sub(
            r"(?<=[^\s|>\-#`:])\n(?=[\w“](?![\w./-]*\.(?:py|svg)$))",
            lambda m: "" if re.match(HAN, body[m.end()]) else " ",
            body,
            flags=re.MULTILINE,
        )
    )


HARMLESS: dict[str, tuple[str, Edit, Edit | None]] = {
    "lines joined in Chinese": ("zh", one_line_each, None),
    "lines joined in English": ("en", one_line_each, None),
    "a comment": ("zh", add("<!-- 提醒自己 -->"), None),
    "blank lines": ("en", anywhere(r"^## ", "\n\n## "), None),
    "a paragraph is split": ("zh", in_prose("。", "。\n\n"), None),
    "another sentence": (
        "en",
        add("One more sentence without anything to share."),
        None,
    ),
    "emphasis": ("zh", add("这里*特别*要注意。"), None),
    "half-width marks in code": (
        "zh",
        lambda t: t + "\n",
        add_each('写成 `print("中,文")` 就行。', 'Write `print("中,文")`.'),
    ),
    "units spelt out": (
        "en",
        lambda t: t + "\n",
        add_each("要 20 秒。", "It takes 20 seconds."),
    ),
    "thousands": (
        "en",
        lambda t: t + "\n",
        add_each("共 5 万次。", "That is 50,000 times."),
    ),
    "tabs with other titles": (
        "zh",
        lambda t: t.replace('=== "Linux"', '=== "在 Linux 上"'),
        add_each(TABS.format("可以"), TABS.format("yes")),
    ),
    "a declared exception": (
        "zh",
        add("这里有 `字符串`。\n\n<!-- differs S116: a Chinese string -->"),
        None,
    ),
    "versions of the documentation": (
        "en",
        lambda t: t + "\n",
        add_each(
            "见[文档](https://docs.python.org/zh-cn/3.14/library/os.html)。",
            "See [it](https://docs.python.org/3.14/library/os.html).",
        ),
    ),
    "an approved term that holds a banned one": (
        "zh",
        add("这是可重入锁，不是别的。"),
        None,
    ),
    "a banned form by chance": ("zh", add("先运行程序，再看一行程序。"), None),
    "a banned word as part of code": (
        "zh",
        lambda t: t + "\n",
        add_each("名字是 `行程`。", "It is `行程`."),
    ),
}


@pytest.mark.parametrize("edit", HARMLESS)
def test_harmless_edit_passes(edit: str) -> None:
    language, change, both = HARMLESS[edit]
    name = PAGES[0]
    texts = {lang: text_of(lang, name) for lang in ("zh", "en")}
    if both:
        texts = {lang: both(text) for lang, text in texts.items()}
    texts[language] = change(texts[language])
    assert findings(texts["zh"], texts["en"], name) == []

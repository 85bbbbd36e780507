"""Tables for the contributor page, made from the code so that they cannot drift."""

import ast
import inspect
from collections.abc import Iterable
from itertools import pairwise

from docs_engine.fences import KINDS, kind_of
from docs_engine.head import Head

_TITLES = {
    "en": (("Key", "Type", "Default", "Means"), ("Fence", "Names", "Shows", "Options")),
    "zh": (("键", "类型", "默认值", "含义"), ("代码块", "点名", "显示什么", "选项")),
}
_SHOWS = {
    "program": {
        "en": "its source, what it printed, and one line on how it ran",
        "zh": "源码、它打印的内容，还有一行运行情况",
    },
    "verdict": {
        "en": "bars of the seconds that it printed, and who won, in words",
        "zh": "它打印的秒数画成的横条，以及谁更快的一句话",
    },
    "picture": {
        "en": "the drawing, with its words in the page's language",
        "zh": "这张图，文字用页面的语言",
    },
    "recorded": {
        "en": "what it printed on several Pythons, from its records in "
        "`data/outputs`; a tab for each wording",
        "zh": "它在几个版本的 Python 上打印的内容，取自 `data/outputs` 里的记录；"
        "有几种结果就有几个标签页",
    },
    "chart": {
        "en": "every round that it printed, as dots on an axis, and who won",
        "zh": "它打印的每一轮，画成坐标轴上的点，以及谁更快",
    },
    "record": {
        "en": "a chart for each machine that was measured, from `data/machines`, with "
        "findings, numbers and origin",
        "zh": "测过的每台机器一张图表，取自 `data/machines`，附带结论、数字和来历",
    },
    "data": {
        "en": "a table of records, results, scripts or engines, "
        "or a place for the reader's own file",
        "zh": "记录、结果、脚本或引擎的表格，或者放读者自己文件的地方",
    },
    "timeline": {
        "en": "a bar for each process of the run that the page shows: when it worked "
        "or waited, on which core; not for timed programs",
        "zh": "页面上展示的那次运行里，每个进程一条横条：什么时候在干活，什么时候在等，"
        "用的是哪个核心；计时的程序不行",
    },
}
_NOTHING = {"en": "none", "zh": "无"}
# English stands beside each field of `Head`.
_CHINESE = {
    "limit": "整个进程家族最多运行多少秒（不超过 60）",
    "exit": "程序必须以这个退出码结束",
    "raises": "标准错误里必须有的异常；各版本 Python 说法不同时列出几个，有一个即可",
    "hangs": "为 true 时，到达时限正是它要展示的",
    "floods": "为 true 时，输出超过限度正是它要展示的",
    "methods": "在这些启动方法下显示和测试，页面没指定时用第一个；写 `default`，"
    "就由运行它的那个 Python 自己决定",
    "systems": "它能在哪些系统上运行，名字同 `sys.platform`；页面上要写明",
    "output": "`exact`、`unordered`（行的顺序可以变）或 `free`（要写 `why`）",
    "why": "输出为 free，或时限超过默认值的理由",
    "timed": "为 true 时它测量时间：旁边不运行我们的任何东西",
    "leaks": "资源没有释放的警告属于这一课的理由",
}


def head_table(language: str) -> str:
    """Each key of a program's head, as a Markdown table.

    Args:
        language: ``zh`` or ``en``.

    Raises:
        KeyError: a key has no Chinese meaning yet.
    """
    tree = ast.parse(inspect.getsource(Head))
    body = tree.body[0].body  # type: ignore[attr-defined]
    rows = []
    for field, text in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            name = ast.unparse(field.target)
            english = inspect.cleandoc(ast.literal_eval(text.value))
            meaning = english if language == "en" else _CHINESE[name]
            default = getattr(Head, name)
            kind = "list" if isinstance(default, tuple) else type(default).__name__
            rows.append((f"`{name}`", f"`{kind}`", _toml(default), meaning))
    return _table(_TITLES[language][0], rows)


def fence_table(language: str) -> str:
    """Each kind of fence, what it shows and its options, as a Markdown table.

    Raises:
        KeyError: nobody has said yet what a kind shows.
    """
    rows = [
        (
            f"`{kind}`",
            f"`{kind_of(kind)}`",
            _SHOWS[kind][language],
            ", ".join(f"`{option}`" for option in options) or _NOTHING[language],
        )
        for kind, options in KINDS.items()
    ]
    return _table(_TITLES[language][1], rows)


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "`[" + ", ".join(f'"{item}"' for item in value) + "]`"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f'`"{value}"`' if isinstance(value, str) else f"`{value:g}`"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [tuple(head), tuple("---" for _ in head), *map(tuple, rows)]
    return "\n".join(
        "| "
        + " | ".join(cell.replace("\n", " ").replace("|", r"\|") for cell in line)
        + " |"
        for line in lines
    )

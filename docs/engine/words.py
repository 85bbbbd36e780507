"""The few words that the engine itself puts on pages, in both languages."""

import re

_HAN = re.compile(r"[\u4e00-\u9fff]")


def tongue(text: str) -> str:
    """The attribute of what a program calls something: English unless it has Han.

    ```python
    from docs_engine.words import tongue

    print([tongue("plain loop"), tongue("循环")])
    #> [' lang="en"', '']
    ```
    """
    return "" if _HAN.search(text) else ' lang="en"'


WORDS = {
    "en": {
        "output": "Output",
        "permalink": "Permanent link",
        "errors": "Standard error",
        "nothing": "(nothing was printed)",
        "unwarned": "(no warning)",
        "ran": ": Python {python}, `{method}`: {wall} s wall, {cpu} s CPU, "
        "processes: {processes}, {memory} MB",
        "ended": "ended by the time limit of {limit:g} s",
        "exit": "exit code {code}",
        "download": "Download {name}",
        "get": "Download",
        "open": "Open the whole file",
        "how": "How it ran",
        "drawn": "How this is measured",
        "rounds": ": bars are medians of {count} rounds, dots are single rounds.",
        "twice": " {base} counts with both its rows, A/A included: {count} rounds.",
        "and": "; ",
        "frames": "[… {count} frames of Python's own library …]",
        "stacks": "[… {count} stacks, all in Python's own library …]",
        "again": "[… the same again, {count} × …]",
        "on_versions": "Recorded {dates} with Python {versions}, `{method}`",
        "on_all": "The same in Python {versions}, with `{method}` (recorded {dates})",
        "elsewhere": "recorded {date} on {machine}, {cores} usable cores, "
        "with {packages}: this build has no {lacking}",
        "comma": ", ",
        "unordered": "The order of these lines changes from run to run.",
        "here": "In this build, on {machine}",
        "about": "about ",
        "exactly": "",
        "win": "{where}, {name} was {about}{ratio} times as fast as {base}.",
        "loss": "{where}, {name} took {about}{ratio} times as long as {base}.",
        "tie": "{where}, no difference was seen between {name} and {base}: "
        "it is within the noise.",
        "overlap": "{where}, no difference was seen between {name} and {base}: "
        "the middle halves of their rounds overlap.",
        "noisy": "{where}, {name} against {base} was too noisy for a verdict.",
        "unsure": "A pool is faster only if a second core is free. From which size of "
        "work on it pays, {recording} shows.",
        "recording": "a recording",
        "few": "{where}, {name} and {base} were timed too few times to say.",
        "missing": "{where}, {name} could not be measured beside {base}.",
        "usable": "{model}, {cores} usable cores",
        "raised": "Raised",
        "notebook": "Download the notebook (.ipynb)",
        "script": "the same as a script with cells (.py)",
        "lab_needs": "Python {python} or newer. "
        "<code>pip install {packages}</code>, then <code>jupyter lab</code> in an "
        "empty folder, because the lab writes files. "
        "(VS Code: <code>ipykernel</code> instead of <code>jupyterlab</code>.)",
        "lab_ran": ": Python {python}, the whole lab {wall} s, "
        "processes: {processes}, {memory} MB",
        "lab_recorded": "Recorded {date} with Python {python}",
    },
    "zh": {
        "output": "输出",
        "permalink": "本节的链接",
        "errors": "标准错误",
        "nothing": "（没有输出）",
        "unwarned": "（没有警告）",
        "ran": "：Python {python}，`{method}`：用时 {wall} 秒，CPU {cpu} 秒，"
        "{processes} 个进程，{memory} MB",
        "ended": "到 {limit:g} 秒时限被终止",
        "exit": "退出码 {code}",
        "download": "下载 {name}",
        "get": "下载",
        "open": "打开完整文件",
        "how": "怎么跑的",
        "drawn": "怎么测的",
        "rounds": "：横条是 {count} 轮的中位数，圆点是每一轮。",
        "twice": "{base} 的两行都算，包括 A/A：一共 {count} 轮。",
        "and": "，",
        "frames": "[……省略 Python 自带库的 {count} 层调用……]",
        "stacks": "[……省略 {count} 段调用栈，都在 Python 自带库里……]",
        "again": "[……同样的内容又出现 {count} 次……]",
        "on_versions": "{dates} 用 Python {versions} 以 `{method}` 运行的记录",
        "on_all": "Python {versions} 以 `{method}` 运行都一样（{dates} 的记录）",
        "elsewhere": "{date} 记录于 {machine}（{cores} 个可用核心），装有 {packages}："
        "本次构建没有 {lacking}",
        "comma": "、",
        "unordered": "这几行的先后顺序每次运行都可能不同。",
        "here": "本次构建（{machine}）中",
        "about": "约为",
        "exactly": "是",
        "win": "{where}，{name} 的速度{about} {base} 的 {ratio} 倍。",
        "loss": "{where}，{name} 的用时{about} {base} 的 {ratio} 倍。",
        "tie": "{where}，{name} 和 {base} 看不出差别：差距没有超过噪声。",
        "overlap": "{where}，{name} 和 {base} 看不出差别：两者中间一半的轮次有重叠。",
        "noisy": "{where}，噪声太大，{name} 和 {base} 谁快谁慢没法下结论。",
        "unsure": "第二个核心空着，进程池才会更快。多大的活用它才划算，看{recording}。",
        "recording": "记录下来的测量",
        "few": "{where}，{name} 和 {base} 测的轮数太少，还不能下结论。",
        "missing": "{where}，{name} 没测到，没法和 {base} 比。",
        "usable": "{model}，{cores} 个可用核心",
        "raised": "引发的异常",
        "notebook": "下载笔记本（.ipynb）",
        "script": "同样内容的分格脚本（.py）",
        "lab_needs": "要有 Python {python} 或更新的版本。先 "
        "<code>pip install {packages}</code>，再到一个空文件夹里运行 "
        "<code>jupyter lab</code>，因为实验会往里面写文件。"
        "（用 VS Code 的话，把 <code>jupyterlab</code> 换成 <code>ipykernel</code>。）",
        "lab_ran": "：Python {python}，整个实验用时 {wall} 秒，"
        "{processes} 个进程，{memory} MB",
        "lab_recorded": "{date} 用 Python {python} 运行的记录",
    },
}

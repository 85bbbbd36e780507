"""The few words that the engine itself puts on pages, in both languages."""

WORDS = {
    "en": {
        "output": "Output",
        "errors": "Standard error",
        "nothing": "(nothing was printed)",
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
        "seconds": "{:.2f} s",
        "and": "; ",
        "frames": "[… {count} frames of Python's own library …]",
        "unordered": "The order of these lines changes from run to run.",
        "win": "In this build, on {machine}, {name} was {ratio:.2f} times as fast "
        "as {base}.",
        "loss": "In this build, on {machine}, {name} took {ratio:.2f} times as long "
        "as {base}.",
        "tie": "In this build, on {machine}, no difference was seen between {name} "
        "and {base}.",
        "usable": "{model}, {cores} usable cores",
    },
    "zh": {
        "output": "输出",
        "errors": "标准错误",
        "nothing": "（没有输出）",
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
        "seconds": "{:.2f} 秒",
        "and": "，",
        "frames": "[……省略 Python 自带库的 {count} 层调用……]",
        "unordered": "这几行的先后顺序每次运行都可能不同。",
        "win": "本次构建（{machine}）中，{name} 的速度是 {base} 的 {ratio:.2f} 倍。",
        "loss": "本次构建（{machine}）中，{name} 的用时是 {base} 的 {ratio:.2f} 倍。",
        "tie": "本次构建（{machine}）中，{name} 与 {base} 看不出差别。",
        "usable": "{model}，{cores} 个可用核心",
    },
}

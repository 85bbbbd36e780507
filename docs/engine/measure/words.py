"""The words of charts, and with them those of tables, in both languages."""

from docs_engine.measure.table_words import TABLES

_CHARTS = {
    "en": {
        "sizes": "Speed against one after the other, by the size of a job",
        "works": "Two tasks of three kinds",
        "starting": "Starting a worker and waiting for its end",
        "sending": "Sending one message to a process",
        "tasks": "One tiny task, by the call that hands it out",
        "workers": "Speed by the number of workers",
        "locks": "One update of a shared number",
        "versions": "Two jobs on several Pythons",
        "choices": "Four kinds of tasks, six ways: how many times as fast as serial",
        "quotas": "More workers under a quota of CPU time",
        "libraries": "Products of matrices, by a library that has its own threads",
        "half a core": "quota: half a core",
        "one core": "quota: one core",
        "no quota": "no quota",
        "counted_quotas": "Inside the quota of {quota:g} cores, the cores that the "
        "process may use were still {usable}; only the control group's file showed "
        "{quota:g}.",
        "counted_libraries": "{library}: after one product a process had {own} "
        "threads; with the limit set to 1, {limited}.",
        "computing": "computing",
        "many tiny": "many tiny",
        "large arrays": "large arrays",
        "waiting": "waiting",
        "tiny": "next to nothing",
        "axis_alone": "one job alone takes",
        "axis_times": "times as fast",
        "axis_task": "time for one task (log scale)",
        "axis_update": "time for one update (log scale)",
        "axis_start": "time for one start (log scale)",
        "axis_bytes": "size of the message",
        "axis_message": "time for one message",
        "axis_workers": "workers",
        "axis_seconds": "time for one job",
        "axis_clock": "time on the clock",
        "build": "This build's run",
        "median": "median",
        "middle": "middle half",
        "axis_life": "since the start of the program",
        "amdahl": "Amdahl's line ({share:.0%} alone)",
        "ceiling": "ceiling: independent processes",
        "recorded": "Recorded {date} ({age}) on {cpu}, {cores} usable cores{quota}, "
        "{os}; Python {python}{gil}, default start method {method}. "
        "{rounds} rounds in turns; noise floor {floor}; ceiling: {ceiling}.",
        "built": "Measured while this site was built, on {cpu}, {cores} usable cores; "
        "{rounds} rounds in turns; noise floor {floor}.",
        "machine": "{cpu}, {cores} cores",
        "quota": " (quota {quota:g})",
        "no_gil": " without GIL",
        "today": "the day of this build",
        "day": "the day before this build",
        "days": "{days} days before this build",
        "old": "{days} days before this build: an old record",
        "future": "a date to come",
        "unknown": "not measured",
        "top": "{workers} {how} processes together did {gain:.2f} times "
        "the work of one",
        "pinned": "pinned",
        "unpinned": "unpinned",
        "dots": "A dot is a round, the bar the middle half of the rounds, the mark "
        "their median. Hover over, tap or focus a row to read its values.",
        "lines": "A mark is the median of the rounds, its bar their middle half. "
        "Hover over, tap or focus a name to read its values.",
        "board": "A bold number is how many times as fast as serial; 1/12 took twelve "
        "times as long; = means that no difference was seen, ? that there was too much "
        "noise to tell, – that this Python has no such way. Whole rounds are compared, "
        "the start of the workers included.",
        "numbers": "The same as numbers",
        "head": "contestant",
        "note": "Median, and the middle half in parentheses. Raw data: ",
        "script": ". Program: {file}, run as {command}.",
        "of": "{what} ({which})",
        "python": "Python {python}{gil}",
        "at": "{point}: {text}",
        "says": "{date}, Python {python}",
        "above": "{name} came out above the machine's ceiling: the machine changed its "
        "speed while this was measured. Do not trust the last digits.",
        "low": "The ceiling itself is near one: while this was measured, the machine "
        "had no second core to give.",
        "beyond": "{workers} processes cannot do more than {workers} times the work "
        "of one. The ceiling says so because the machine was slower while the one ran "
        "alone.",
        "unsteady": "The machine did not keep one speed: even without the fastest and "
        "the slowest quarter, rounds of the first way (or of the work that the ceiling "
        "is measured with) lie up to {ratio:.1f} times apart. Do not build on "
        "differences of that size.",
        "faster": "faster than `serial`: {name}",
        "slower": "slower: {name}",
        "same": "no difference seen: {name}",
        "unclear": "too noisy to tell: {name}",
        "semicolon": "; ",
        "stop": ".",
        "missing": "{name} does not exist on Python {versions}.",
        "life": "A time line of the processes",
        "life_note": "From the same run as the output on this page, looked at about "
        "every {every:.0f} ms: solid where a process ran or was ready to, pale where "
        "it waited; the digit is the core. What lived shorter may be missing.",
        "and": ", ",
        "x_workers": "workers: {x}",
        "x_tasks": "{x:,} tasks",
        "x_versions": "sum over {x:,} numbers",
        "start": "one start",
        "update": "one update",
        "share": "Each time is that of a round, divided by its {count} {unit}.",
        "spans": "{low}–{high}, by {what}",
        "colon": ": ",
        "gap": " ",
        "then": ", ",
        "main": "the main process",
        "child": "child {number}",
        "tracker": "resource tracker",
        "server": "fork server",
        "life_row": "{name}: from {start} to {end}, {share:.0%} of it waiting, "
        "cores seen: {cores}",
    },
    "zh": {
        "sizes": "活有多大，比一个接一个快多少",
        "works": "三种活，各做两份",
        "starting": "启动一个什么也不做的线程或进程，再等它结束",
        "sending": "给另一个进程送一条消息",
        "tasks": "极小的任务，用哪种调用分出去",
        "workers": "工作进程的个数和速度",
        "locks": "给共享的数加一次",
        "versions": "同样两份活，换几个 Python",
        "choices": "四种活，六种做法：速度是 serial 的几倍",
        "quotas": "CPU 时间有配额时，多开工作进程",
        "libraries": "矩阵相乘，由自带线程的库来做",
        "half a core": "配额：半个核心",
        "one core": "配额：一个核心",
        "no quota": "没有配额",
        "counted_quotas": "在 {quota:g} 个核心的配额里面，进程可用的核心数"
        "仍然是 {usable}，只有控制组的文件写着 {quota:g}。",
        "counted_libraries": "{library}：做过一次乘法，进程里有 {own} 个线程；"
        "上限设为 1 时有 {limited} 个。",
        "computing": "计算",
        "many tiny": "许多小任务",
        "large arrays": "大数组",
        "waiting": "等待",
        "tiny": "几乎没事可做",
        "axis_alone": "单独做一份要多久",
        "axis_times": "速度（倍）",
        "axis_task": "一个任务的用时（对数刻度）",
        "axis_update": "加一次的用时（对数刻度）",
        "axis_start": "启动一次的用时（对数刻度）",
        "axis_bytes": "消息的大小",
        "axis_message": "一条消息的用时",
        "axis_workers": "工作进程数",
        "axis_seconds": "一份活的用时",
        "axis_clock": "用时",
        "build": "本次构建的运行",
        "median": "中位数",
        "middle": "中间一半",
        "axis_life": "从程序启动算起",
        "amdahl": "阿姆达尔线（{share:.0%} 不能分）",
        "ceiling": "上限：互不相干的进程",
        "recorded": "{date} 记录（{age}），机器：{cpu}，"
        "{cores} 个可用核心{quota}，{os}；"
        "Python {python}{gil}，默认启动方法 {method}。"
        "轮流跑 {rounds} 轮；噪声下限 {floor}；上限：{ceiling}。",
        "built": "本次构建时测得，机器：{cpu}，{cores} 个可用核心；"
        "轮流跑 {rounds} 轮；噪声下限 {floor}。",
        "machine": "{cpu}，{cores} 核",
        "quota": "（配额 {quota:g}）",
        "no_gil": "（无 GIL 运行）",
        "today": "构建当天",
        "day": "构建前一天",
        "days": "构建前 {days} 天",
        "old": "构建前 {days} 天，已经旧了",
        "future": "日期在将来",
        "unknown": "没有测",
        "top": "{workers} 个{how}的进程，合计是单个的 {gain:.2f} 倍",
        "pinned": "各绑一个核心",
        "unpinned": "不绑核心",
        "dots": "每个圆点是一轮，色带是中间一半的轮次，竖线是中位数。"
        "把鼠标放到一行上，或者点一下、用键盘选中它，就能看到数值。",
        "lines": "标记是各轮的中位数，竖线是中间一半的轮次。"
        "把鼠标放到一个名字上，或者点一下、用键盘选中它，就能看到数值。",
        "board": "粗体是速度为 serial 的几倍；1/12 表示用时是它的 12 倍；"
        "= 表示看不出差别；? 表示噪声太大，说不准；– 表示这个 Python 没有这种做法。"
        "比的是整轮的时间，启动也算在内。",
        "numbers": "同样的内容，用数字看",
        "head": "做法",
        "note": "中位数，括号里是中间一半的轮次。原始数据：",
        "script": "。程序：{file}，运行：{command}。",
        "of": "{what}（{which}）",
        "python": "Python {python}{gil}",
        "at": "{point}：{text}",
        "says": "{date}，Python {python}",
        "above": "{name} 超过了机器的上限：测量期间机器自己变了速度，"
        "别太相信后几位数字。",
        "low": "上限本身就接近 1：测量的时候，机器腾不出第二个核心。",
        "beyond": "{workers} 个进程合计不可能超过单个的 {workers} 倍。"
        "上限这么高，是因为单个跑的时候机器正好慢。",
        "unsteady": "机器的速度不稳：第一行的做法（或者测上限用的活）每轮做的都一样，"
        "去掉最快和最慢的各四分之一，各轮用时还是差到 {ratio:.1f} 倍。"
        "这么大的差别，先别当真。",
        "faster": "比 `serial` 快的有 {name}",
        "slower": "更慢的有 {name}",
        "same": "看不出差别的有 {name}",
        "unclear": "噪声太大、说不准的有 {name}",
        "semicolon": "；",
        "stop": "。",
        "missing": "Python {versions} 上没有 {name}。",
        "life": "进程的时间线",
        "life_note": "和页面上的输出来自同一次运行。大约每 {every:.0f} 毫秒看一次："
        "实色是在运行（或等着轮到它），浅色是在等待，"
        "数字是所在的核心。活得比这还短的可能看不到。",
        "and": "、",
        "x_workers": "{x} 个工作进程",
        "x_tasks": "{x:,} 个任务",
        "x_versions": "{x:,} 个数求和",
        "start": "启动一次",
        "update": "加一次",
        "share": "图上的时间，都是一轮的用时除以{unit}（{count}）。",
        "spans": "{low}–{high}（随{what}不同）",
        "colon": "：",
        "gap": "",
        "then": "，",
        "main": "主进程",
        "child": "子进程 {number}",
        "tracker": "资源追踪器",
        "server": "分叉服务器",
        "life_row": "{name}：从 {start} 到 {end}，其中 {share:.0%} 在等待，"
        "见到的核心：{cores}",
    },
}

WORDS = {language: _CHARTS[language] | TABLES[language] for language in _CHARTS}

"""The words of tables and of the reader's own record, in both languages."""

TABLES = {
    "en": {
        "unit_tasks": "tasks",
        "unit_starts": "starts",
        "unit_messages": "messages",
        "unit_updates": "updates",
        "unit_jobs": "jobs",
        "what_sizes": "size",
        "what_works": "kind of task",
        "what_choices": "kind of task and Python",
        "what_versions": "Python",
        "what_quotas": "quota",
        "what_sending": "size",
        "what_workers": "number of workers",
        "own_file": "Download sizes.py",
        "own_choose": "Your sizes.json (or drop it here):",
        "own_paste": "or its text:",
        "heads_engines": "Engine|Packages|On disk|pip|Run time|Processes|Memory, MB",
        "engines_about": "Recorded {date} on {cpu}, {cores} usable cores, Python "
        "{python}: pip into an empty environment; the program above from start to "
        "end, median of {rounds} rounds in turns.",
        "heads_records": "Experiment|CPU, usable cores|Date|Python|Command|Data",
        "heads_build": "Program|Start method|Wall, s|CPU, s|Processes|Memory, MB",
        "heads_shape": "Key|Type",
        "heads_scripts": "Experiment|File|Command",
    },
    "zh": {
        "unit_tasks": "任务数",
        "unit_starts": "启动次数",
        "unit_messages": "消息条数",
        "unit_updates": "加的次数",
        "unit_jobs": "份数",
        "what_sizes": "大小",
        "what_works": "活的种类",
        "what_choices": "活的种类和 Python ",
        "what_versions": " Python ",
        "what_quotas": "配额",
        "what_sending": "大小",
        "what_workers": "工作进程数",
        "own_file": "下载 sizes.py",
        "own_choose": "你的 sizes.json（也可以拖到这里）：",
        "own_paste": "或者粘贴内容：",
        "heads_engines": "引擎|包数|占磁盘|pip 用时|运行用时|进程数|内存（MB）",
        "engines_about": "{date} 记录，机器：{cpu}，{cores} 个可用核心，"
        "Python {python}：pip 装进空的环境；上面的程序从头到尾，"
        "轮流跑 {rounds} 轮的中位数。",
        "heads_records": "实验|CPU，可用核心|日期|Python|命令|数据",
        "heads_build": "程序|启动方法|用时（秒）|CPU（秒）|进程数|内存（MB）",
        "heads_shape": "键|类型",
        "heads_scripts": "实验|文件|命令",
    },
}

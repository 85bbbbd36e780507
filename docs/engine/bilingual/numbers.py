"""Finds numbers with their units, written in either language."""

import re
from collections.abc import Iterator

# Units of measure in all spellings that pages use; counted things are no units.
_UNITS = {
    "s": ("s", "sec", "second", "seconds", "秒", "秒钟"),
    "ms": ("ms", "millisecond", "milliseconds", "毫秒"),
    "µs": ("µs", "μs", "us", "microsecond", "microseconds", "微秒"),
    "ns": ("ns", "nanosecond", "nanoseconds", "纳秒"),
    "min": ("min", "minute", "minutes", "分钟"),
    "h": ("h", "hour", "hours", "小时"),
    "d": ("day", "days", "天"),
    "B": ("B", "byte", "bytes", "字节"),
    "bit": ("bit", "bits", "位", "比特"),
    "KiB": ("KiB",),
    "MiB": ("MiB",),
    "GiB": ("GiB",),
    "kB": ("kB", "KB"),
    "MB": ("MB",),
    "GB": ("GB",),
    "GHz": ("GHz",),
    "px": ("px", "pixel", "pixels", "像素"),
    "%": ("%", "percent", "per cent"),
}
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words}
_SCALE = {
    "万": 10**4,
    "亿": 10**8,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
}
_LONGEST_FIRST = "|".join(sorted(_UNIT, key=len, reverse=True))
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9_.])(?<![A-Za-z]-)(?P<digits>\d[\d,]*(?:\.\d+)*)"
    rf"(?:\s*(?P<scale>{'|'.join(_SCALE)})(?![a-z]))?"
    rf"(?:[\s-]?(?P<unit>{_LONGEST_FIRST})(?![A-Za-z]))?"
)


def numbers(text: str) -> Iterator[tuple[int, str]]:
    r"""(position, number with unit) for each number of a text.

    ```python
    from docs_engine.bilingual.numbers import numbers

    print([n for _, n in numbers("in 5 million steps of 20 ms")])
    #> ['5000000', '20 ms']
    print([n for _, n in numbers("每步 20 毫秒，共 500 万步")])
    #> ['20 ms', '5000000']
    ```
    """
    for found in _NUMBER.finditer(text):
        digits = found["digits"].rstrip(",").replace(",", "")
        if found["scale"]:
            digits = f"{float(digits) * _SCALE[found['scale']]:.0f}"
        unit = _UNIT.get(found["unit"] or "", "")
        yield found.start(), f"{digits} {unit}".strip()

"""Mends what Markdown does to Chinese text that is broken into lines."""

import re

_PRE = re.compile(r"(<pre.*?</pre>)", re.DOTALL)
_HAN = "\\u4e00-\\u9fff"
_MARKS = "\\u3001\\u3002\\uff01-\\uff5e\\u201c\\u201d"
# A line break is a space on the screen; Chinese has none between its own
# characters, nor beside its punctuation.
_BREAK = re.compile(rf"(?<=[{_HAN}{_MARKS}])\n(?=[{_HAN}{_MARKS}])|(?<=[{_MARKS}])\n")


def join_lines(html: str) -> str:
    r"""Removes line breaks that would show as spaces, outside of code.

    ```python
    from docs_engine.chinese import join_lines

    print(join_lines("<p>一行，\n又一行。</p>"))
    #> <p>一行，又一行。</p>
    ```
    """
    parts = _PRE.split(html)
    parts[::2] = [_BREAK.sub("", part) for part in parts[::2]]
    return "".join(parts)

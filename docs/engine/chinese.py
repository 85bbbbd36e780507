"""Mends Chinese text that is broken into lines; keeps the search's dictionary."""

import functools
import logging
import marshal
import re
import warnings
from pathlib import Path
from typing import Any, BinaryIO

with warnings.catch_warnings():  # its old escape sequences
    warnings.simplefilter("ignore")
    import jieba


_PRE = re.compile(r"(<pre.*?</pre>)", re.DOTALL)
_HAN = "\\u4e00-\\u9fff"
_MARKS = "\\u3001\\u3002\\uff01-\\uff5e\\u201c\\u201d"
_TAGS = r"((?:</?(?:a|abbr|code|em|span|strong)\b[^>]*>)*)"
# A line break is a space on the screen; Chinese has none between its own
# characters, nor after its punctuation, wherever a link begins or ends.
_BREAK = re.compile(
    rf"(?<=[{_HAN}{_MARKS}]){_TAGS}\n[ \t]*{_TAGS}(?=[{_HAN}{_MARKS}])"
    rf"|(?<=[{_MARKS}]){_TAGS}\n[ \t]*"
)


def join_lines(html: str) -> str:
    r"""Removes line breaks that would show as spaces, outside of code.

    ```python
    from docs_engine.chinese import join_lines

    print(join_lines("<p>一行，\n又一行。</p>"))
    #> <p>一行，又一行。</p>
    ```
    """
    parts = _PRE.split(html)
    parts[::2] = map(_join, parts[::2])
    return "".join(parts)


def _join(text: str) -> str:
    while (shorter := _BREAK.sub(r"\1\2\3", text)) != text:
        text = shorter  # a break gone may leave the next one beside punctuation
    return text


def keep_dictionary(root: Path) -> None:
    """Says where jieba keeps its dictionary, which it loads when it is needed."""
    jieba.setLogLevel(logging.WARNING)
    jieba.marshal = _Marshal()
    cache = root / ".cache"  # not the shared temp folder: the file is unmarshalled
    cache.mkdir(exist_ok=True)
    jieba.dt.tmp_dir = str(cache)


class _Marshal:
    """What jieba needs of `marshal`, which reads bytes three times as fast as files."""

    dump = staticmethod(marshal.dump)

    @staticmethod
    def load(file: BinaryIO) -> tuple[dict[str, int], int]:
        words: tuple[dict[str, int], int] = marshal.loads(file.read())
        return words


@functools.cache
def dictionary() -> tuple[dict[str, int], int]:
    """jieba's own words with their frequencies, and the sum of these.

    Takes half a second, once in a process.
    """
    jieba.initialize()
    return dict(jieba.dt.FREQ), jieba.dt.total


def words_when_needed(config: Any) -> None:
    """Lets the search add the site's words once it has a dictionary to add them to.

    It adds them at every build, and adding a word twice changes its weight: so they
    are taken out first. While nothing has asked for the dictionary, which takes half
    a second to load, the words wait; most English pages have no Chinese.

    Args:
        config: the search plugin's; its `jieba_dict_user` names the words.
    """
    words = config["jieba_dict_user"]
    if jieba.dt.initialized:
        frequencies, jieba.dt.total = dictionary()
        jieba.dt.FREQ = dict(frequencies)
        jieba.dt.user_word_tag_tab.clear()
        return
    config["jieba_dict_user"] = None

    def initialize(path: str | None = None) -> None:
        jieba.Tokenizer.initialize(jieba.dt, path)
        dictionary()
        jieba.dt.load_userdict(words)

    jieba.dt.initialize = initialize

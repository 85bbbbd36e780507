"""Makes a traceback short enough to read on a phone."""

import re
from itertools import groupby

# A frame: its `File` line and the deeper lines below it.
FRAME = re.compile(r'(?m)^  File "(?P<file>[^"]+)".*\n(?:    .*\n)*')
_OWN = ("snippets/",)
# In children that are not forked, 3.15 warns of what multiprocessing itself left out
# of their main module, each time it prints a traceback. Only `-X dev` shows that.
_PYTHONS = re.compile(r"(?m)^<frozen linecache>:\d+: DeprecationWarning: .*\n")
# Two or more stacks under each other, none with a line of the program's.
_STACKS = re.compile(
    r"(?m)(?:^(?:Current thread|Thread) 0x.*\n"
    r'(?:  (?!File "snippets/).*\n)+(?:\n|\Z|(?=\S))){2,}'
)


def programs_own(text: str) -> str:
    """Standard error without a warning that is Python's fault, not the program's."""
    return _PYTHONS.sub("", text)


def shorten(text: str, words: dict[str, str]) -> str:
    """A program's standard error without what happened in Python's own library.

    Args:
        text: what a program wrote to standard error.
        words: of a language, with the notes ``stacks``, ``frames`` and ``again``.
    """
    stacks = fold_stacks(programs_own(text), words["stacks"])
    return fold_repeats(fold_frames(stacks, words["frames"]), words["again"])


def fold_repeats(text: str, note: str) -> str:
    """Puts one line in place of the repetitions of a traceback right after it.

    Args:
        text: what a program wrote to standard error.
        note: the line to put there; ``{count}`` is the number of repetitions.
    """
    before, *tracebacks = re.split(r"(?m)^(?=Traceback )", text)
    parts = [before]
    for _, same in groupby(tracebacks, str.rstrip):
        first, *again = same
        parts.append(first)
        if again:
            parts.append(note.format(count=len(again)) + "\n")
    return "".join(parts)


def fold_stacks(text: str, note: str) -> str:
    """Puts one line in place of neighbouring stacks that are not the program's.

    Args:
        text: what a program wrote to standard error.
        note: the line to put there; ``{count}`` is the number of stacks.
    """

    def fold(stacks: re.Match[str]) -> str:
        count = len(re.findall(r"(?m)^\S", stacks[0]))
        return note.format(count=count) + ("\n\n" if stacks[0][-2:] == "\n\n" else "\n")

    return _STACKS.sub(fold, text)


def fold_frames(text: str, note: str) -> str:
    """Puts one line in place of neighbouring frames that are not the program's.

    Args:
        text: what a program wrote to standard error.
        note: the line to put there; ``{count}`` is the number of frames.
    """
    parts: list[str] = []
    end = hidden = 0

    def flush() -> None:
        nonlocal hidden
        if hidden:
            parts.append(f"  {note.format(count=hidden)}\n")
        hidden = 0

    for frame in FRAME.finditer(text):
        between = text[end : frame.start()]
        if between:
            flush()
            parts.append(between)
        if frame["file"].startswith(_OWN):
            flush()
            parts.append(frame[0])
        else:
            hidden += 1
        end = frame.end()
    flush()
    return "".join(parts) + text[end:]

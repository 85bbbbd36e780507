"""Makes a traceback short enough to read on a phone."""

import re

# A frame: its `File` line and the deeper lines below it.
FRAME = re.compile(r'(?m)^  File "(?P<file>[^"]+)".*\n(?:    .*\n)*')
_OWN = ("snippets/",)


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

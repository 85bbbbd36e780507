"""Names of products, written as their owners write them, in both languages."""

import re
from collections.abc import Iterator

from docs_engine.bilingual.page import FRONT, Page
from docs_engine.bilingual.rules import Finding

_NAMES = (
    "CPython", "Python", "GitHub", "macOS", "NumPy", "pandas", "PyTorch", "Linux",
    "Windows", "Jupyter", "JupyterLab", "IPython", "MkDocs", "Debian", "Ubuntu",
    "JavaScript", "JSON", "Unix", "POSIX", "PyPI", "PyCharm", "SciPy", "CUDA",
    "OpenMP", "OpenBLAS", "Docker", "Kubernetes", "Intel", "AMD", "Chromium",
    "Firefox", "Safari",
)  # fmt: skip
_SMALL = {name.lower(): name for name in _NAMES}
_WRONG = {"mac os": "macOS", "mac os x": "macOS", "py torch": "PyTorch"} | _SMALL
# Words that are also names in small letters: only in other wrong cases.
_WORDS = {"windows", "intel", "safari"}
_LONGEST_FIRST = sorted(map(re.escape, _WRONG), key=len, reverse=True)
_FIND = re.compile(
    rf"(?<![\w./@-])(?:{'|'.join(_LONGEST_FIRST)})"
    r"(?![A-Za-z0-9_/@-]|\.\w)",
    re.IGNORECASE | re.ASCII,
)


def check_names(page: Page) -> Iterator[Finding]:
    """A page that does not describe itself; names in another case than their own."""
    if not page.front.get("description"):
        yield Finding("P602", f"{page.path}:1", "no description", section=FRONT)
    for section in page.sections:
        for prose in section.prose:
            for found in _FIND.finditer(prose.text):
                right = _WRONG[found[0].lower()]
                if found[0] != right and found[0] not in _WORDS:
                    where = f"{page.path}:{prose.line_at(found.start())}"
                    said = f"“{found[0]}” for “{right}”"
                    yield Finding("P601", where, said, section=section.ident)

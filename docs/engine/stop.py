"""Ends a command with a report on standard error."""

import sys
from typing import Any

from mkdocs.exceptions import Abort


class Stop(Abort):
    """Ends mkdocs with exit code 1 and no traceback."""

    def show(self, *_: Any, **__: Any) -> None:
        print(self.format_message(), file=sys.stderr, flush=True)

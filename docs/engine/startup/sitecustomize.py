"""Gives a program the default start method of another platform.

On the path of programs that the engine runs, nowhere else. Only the default
changes, so that `set_start_method` and `get_context` work as anywhere.
"""

import os

if method := os.environ.get("MULTICORE_START_METHOD"):
    from multiprocessing import context, get_context

    default = context._default_context  # type: ignore[attr-defined]
    default._default_context = get_context(method)

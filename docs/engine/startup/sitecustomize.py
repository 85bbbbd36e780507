"""Prepares a program that the engine runs; on the path of nothing else.

Gives it the default start method of another platform (only the default, so
that `set_start_method` and `get_context` work as anywhere), and names that can
be told from those of a program that runs beside it.
"""

import os


def _count() -> None:
    """Adds this process to the program's count: one byte each."""
    try:
        file = os.open(os.environ["MULTICORE_COUNT"], os.O_WRONLY | os.O_APPEND)
    except OSError:
        return  # the run is over
    os.write(file, b".")
    os.close(file)


if method := os.environ.get("MULTICORE_START_METHOD"):
    from multiprocessing import context, get_context, process

    setattr(context._default_context, "_default_context", get_context(method))  # noqa: B010

    _count()
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_count)

    mark = os.environ["MULTICORE_RUN"][:6]
    config = process.current_process()._config  # type: ignore[attr-defined]
    config["semprefix"] = f"/mp{mark}"
    if os.environ.get("MULTICORE_NAMES_BLOCKS"):
        from multiprocessing import shared_memory

        setattr(shared_memory, "_SHM_NAME_PREFIX", f"/p{mark}")  # noqa: B010

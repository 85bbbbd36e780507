"""Long tracebacks are folded; the program's own frames stay."""

from docs_engine.tracebacks import fold_frames

TRACE = """Traceback (most recent call last):
  File "lib/python3.11/multiprocessing/pool.py", line 125, in worker
    result = (True, func(*args, **kwds))
                    ^^^^^^^^^^^^^^^^^^^
  File "lib/python3.11/multiprocessing/pool.py", line 48, in mapstar
    return list(map(*args))
  File "snippets/pool/x.py", line 9, in job
    raise ValueError
ValueError
"""


def test_neighbours_become_one_line() -> None:
    assert fold_frames(TRACE, "[{count} hidden]") == (
        "Traceback (most recent call last):\n"
        "  [2 hidden]\n"
        '  File "snippets/pool/x.py", line 9, in job\n'
        "    raise ValueError\n"
        "ValueError\n"
    )


def test_text_without_frames_stays() -> None:
    assert fold_frames("plain\n", "{count}") == "plain\n"

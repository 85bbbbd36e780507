"""Long tracebacks are folded; the program's own frames stay."""

from docs_engine.tracebacks import (
    fold_frames,
    fold_repeats,
    fold_stacks,
    programs_own,
    shorten,
)

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


IDLE = """Thread 0x… (most recent call first):
  File "lib/python3.11/threading.py", line 331 in wait
  <no Python frame>
"""
WAITS = """Current thread 0x… (most recent call first):
  File "lib/python3.11/multiprocessing/pool.py", line 367 in map
  File "snippets/pool/x.py", line 25 in <module>
"""


def test_stacks_without_a_line_of_the_program_become_one() -> None:
    text = f"KeyError: 1\n{IDLE}\n{IDLE}\n{WAITS}{IDLE}{IDLE}{IDLE}"
    assert fold_stacks(text, "[{count} stacks]") == (
        f"KeyError: 1\n[2 stacks]\n\n{WAITS}[3 stacks]\n"
    )


def test_a_stack_of_the_program_or_a_single_one_stays() -> None:
    for text in (f"{IDLE}\n{WAITS}{IDLE}", f"{WAITS}\n{WAITS}", TRACE + TRACE):
        assert fold_stacks(text, "[{count} stacks]") == text


def test_a_traceback_that_comes_again_is_counted() -> None:
    other = TRACE.replace("ValueError", "KeyError")
    again = f"begin\n{TRACE}\n{TRACE}\n{TRACE}{other}\n{TRACE}"
    assert fold_repeats(again, "[again {count}]") == (
        f"begin\n{TRACE}\n[again 2]\n{other}\n{TRACE}"
    )


def test_shorten_folds_all() -> None:
    words = {
        "stacks": "[{count} stacks]",
        "frames": "[{count} frames]",
        "again": "[again {count}]",
    }
    assert shorten(TRACE + TRACE, words).endswith("ValueError\n[again 1]\n")
    assert shorten(f"{IDLE}\n{IDLE}\n{WAITS}", words) == (
        "[2 stacks]\n\nCurrent thread 0x… (most recent call first):\n"
        '  [1 frames]\n  File "snippets/pool/x.py", line 25 in <module>\n'
    )


def test_only_pythons_own_warning_is_no_fault_of_the_program() -> None:
    own = "<frozen linecache>:311: DeprecationWarning: Module globals is missing a x\n"
    other = "snippets/pool/x.py:3: DeprecationWarning: use something else\n"
    assert programs_own(own + other + own) == other
    assert shorten(own, {"stacks": "", "frames": "", "again": ""}) == ""

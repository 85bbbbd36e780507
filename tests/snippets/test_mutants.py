"""The tests of the programs can fail: each idea, broken, must be noticed.

A mutant is a program with one piece of text replaced, so that it no longer does
what its lesson says. Some faults show only by chance, so a mutant has a few
tries to be caught; the program itself has one try to pass.
"""

from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import ROOT
from properties import property_of

from docs_engine.head import Program, read_program
from docs_engine.judge import judge
from docs_engine.machine import SLOWNESS
from docs_engine.runner import run

TRIES = 3
LIMIT = 8.0  # seconds: a mutant that waits for ever is caught by this


class Mutant(NamedTuple):
    idea: str
    program: str
    old: str
    new: str
    method: str = "fork"


MUTANTS = [
    Mutant(
        "drop the guard",
        "process/first_process.py",
        'if __name__ == "__main__":',
        "if True:",
        "spawn",
    ),
    Mutant("forget the join", "process/first_process.py", "p1.join()", "pass"),
    Mutant(
        "a thread, not a process",
        "process/thread_or_process.py",
        "(threading.Thread, mp.Process)",
        "(threading.Thread, threading.Thread)",
    ),
    Mutant(
        "join before get",
        "queue/get_first.py",
        "    p1.start()\n",
        "    p1.start()\n    p1.join()\n",
    ),
    Mutant("no last item", "queue/sentinel.py", "results.put(None)", "pass"),
    Mutant(
        "change a list, not the Array",
        "shared_memory/one_array.py",
        "shared[0] = 100",
        "shared = [100]",
    ),
    Mutant(
        "chunksize ignored", "pool/chunks.py", "range(16), chunksize=size", "range(16)"
    ),
    Mutant(
        "imap for imap_unordered", "pool/order.py", "pool.imap_unordered", "pool.imap"
    ),
    Mutant("map for starmap", "pool/several_arguments.py", "pool.starmap", "pool.map"),
    Mutant(
        "no fresh workers",
        "pool/fresh_workers.py",
        "maxtasksperchild=limit)",
        "maxtasksperchild=None)",
        "spawn",
    ),
    Mutant("the worker lives", "pool/worker_dies.py", "os._exit(1)", "pass", "spawn"),
    Mutant("the tuple of arguments lost", "pool/one_result.py", "(3,)", "(3)"),
    Mutant("the right arguments", "pool/three_arguments.py", "(1, 2, 3)", "(1,)"),
    Mutant("nobody told", "pool/silent_error.py", "(0,), error_callback=told", "(0,)"),
    Mutant("get too late", "pool/left_early.py", "kept.get()", "kept"),
    Mutant(
        "the pool not ended",
        "pool/left_early.py",
        "with mp.Pool(2) as pool:",
        "if pool := mp.Pool(2):",
    ),
    Mutant("close without join", "apply_async/finish_first.py", "pool.join()", "pass"),
    Mutant("one by one", "apply_async/messages.py", "range(1000))", "range(1000), 1)"),
    Mutant("the lock removed", "lock/with_lock.py", "with lock:", "if lock:"),
    Mutant(
        "the loss prevented",
        "lock/without.py",
        "            total.value += number",
        "            with total.get_lock():\n                total.value += number",
    ),
    Mutant(
        "the Value's lock not held",
        "lock/own_lock.py",
        "with total.get_lock():",
        "if total.get_lock():",
    ),
    Mutant("another lock", "lock/same_lock.py", "args=(lock,)", "args=(mp.Lock(),)"),
    Mutant(
        "a lock for an RLock",
        "lock/own_lock.py",
        'mp.Value("i", 0)',
        'mp.Value("i", 0, lock=mp.Lock())',
    ),
    Mutant(
        "opposite order",
        "lock/same_order.py",
        '(a, b, "p2", gate)',
        '(b, a, "p2", gate)',
    ),
    Mutant(
        "forget the join",
        "upgrading/docs_lock_mended.py",
        "worker.join()",
        "pass",
        "forkserver",
    ),
    Mutant(
        "initialize nothing",
        "upgrading/passed.py",
        "mp.Pool(2, prepare, given)",
        "mp.Pool(2)",
        "forkserver",
    ),
    Mutant(
        "the thread without the lock",
        "start_methods/how_often.py",
        "with lock:",
        "if lock:",
        "default",
    ),
    Mutant(
        "a task that computes, not waits",
        "choosing/look_first.py",
        "(time.sleep, 0.05, 1)",
        "(compute, 300_000, 1)",
        "spawn",
    ),
    Mutant(
        "nobody dies",
        "choosing/by_failure.py",
        "os._exit(1)",
        "pass",
        "spawn",
    ),
    Mutant(
        "no wait for room",
        "workers/read_ahead.py",
        "room.acquire()",
        "pass",
        "spawn",
    ),
    Mutant("many objects unread", "workers/memory.py", "sum(numbers)", "pass"),
    Mutant("the end stays open", "trouble/open_end.py", "if close_first:", "if 0:"),
    Mutant(
        "the workers hear Ctrl-C",
        "trouble/ctrl_c_well.py",
        ", initializer=deaf",
        "",
    ),
    Mutant("waits for nothing", "trouble/time_limit.py", "p1.kill()", "pass"),
]


def fault(program: Program, method: str) -> str:
    """What is wrong with one run, by the judge or by its property; '' if nothing."""
    limit = program.head.limit if program.head.hangs else LIMIT
    result = run(program, method, limit * SLOWNESS)
    if problem := judge(program, result, ROOT):
        return str(problem)
    if program.head.output == "free":
        holds = property_of(program.name)
        assert holds, f"{program.name} has no property"
        try:
            holds(result.stdout)
        except AssertionError as error:
            return str(error) or "the property does not hold"
    return ""


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda m: f"{m.program}: {m.idea}")
def test_mutant_is_caught(mutant: Mutant, tmp_path: Path) -> None:
    snippets = ROOT / "snippets"
    good = read_program(snippets / mutant.program, snippets)
    assert mutant.old in good.source, f"{mutant.program} no longer holds {mutant.old!r}"
    assert fault(good, mutant.method) == ""
    copy = tmp_path / "snippets" / mutant.program
    copy.parent.mkdir(parents=True)
    copy.write_text(good.source.replace(mutant.old, mutant.new), encoding="utf-8")
    bad = read_program(copy, tmp_path / "snippets")
    assert any(fault(bad, mutant.method) for _ in range(TRIES))

"""What newer Pythons do and older ones do not: one or the other, never a mixture."""

import re


def default(out: str) -> None:
    method = re.match(r"start method: (\w+)\n", out)
    assert method
    sees = "as main set it" if method[1] == "fork" else "as the file says"
    assert out.splitlines()[1:] == [f"the child sees: {sees}"]


def docs_lock(out: str) -> None:
    """The head says that some child fails; the others come once each."""
    numbers = re.findall(r"^hello world (\d)$", out, re.M)
    assert len(numbers) == len(set(numbers)) < 10


def new_names(out: str) -> None:
    has = {line[4:]: line.startswith("yes") for line in out.splitlines()}
    assert len(has) == 9
    assert not has["mp.Queue.shutdown"]
    by_age = ["os.process_cpu_count", "mp.Process.interrupt", "sys.set_lazy_imports"]
    answers = [has[name] for name in by_age]
    assert answers == sorted(answers, reverse=True), "a newer one without an older"


def pool_size(out: str) -> None:
    machine, allowed, workers = map(int, re.findall(r": +(\d+)$", out, re.M))
    assert allowed == 1
    assert workers in (machine, allowed)


def track(out: str) -> None:
    usual, untracked = re.findall(r"^attached[^:]*: *(.*)$", out, re.M)
    assert usual == "the block is gone"
    assert untracked == "the block is there" or "argument 'track'" in untracked


def interrupt(out: str) -> None:
    how, *rest = out.splitlines()
    assert how.startswith(("main calls interrupt()", "no interrupt() here"))
    assert rest == ["the child tidies up", "exit code: 0"]


def kill_workers(out: str) -> None:
    assert out in (
        "main calls kill_workers()\nthe task was stopped: BrokenProcessPool\n",
        "no kill_workers() here: main waits\nthe task came to its end\n",
    )


def buffersize(out: str) -> None:
    bare, bounded = re.findall(r": +(.*)$", out, re.M)
    assert bare == "1000", "a bare map takes all inputs at once"
    assert "argument 'buffersize'" in bounded or int(bounded) < 20


def where_in_it(out: str) -> None:
    first, *notes = out.splitlines()
    assert first.startswith("PicklingError: ")
    assert notes in (
        ["(no notes)"],
        ["when serializing list item 1", "when serializing dict item 'steps'"],
    )


def who_died(out: str) -> None:
    assert out in (
        "cause: None\n",
        "cause: Process (pid) terminated abruptly with exit code 3\n",
    )


def docs_lock_counted(out: str) -> None:
    method, whole, failed = re.findall(r": +(\w+)$", out, re.M)
    expected = ("yes", "no") if method == "fork" else ("no", "yes")
    assert (whole, failed) == expected

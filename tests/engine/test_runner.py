"""What a run tells about a program is what the program did."""

import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from docs_engine.head import Head, Program
from docs_engine.runner import Result, run


def result(folder: Path, source: str, method: str = "fork", **head: object) -> Result:
    path = folder / "snippets" / "topic" / "x.py"
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
    return run(Program(path, "topic/x.py", source, Head(**head)), method)  # type: ignore[arg-type]


THREE = """\
import multiprocessing as mp
if __name__ == "__main__":
    workers = [mp.Process(target=abs, args=(1,)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print([worker.exitcode for worker in workers], mp.get_start_method())
"""


# The program and three children; spawn adds a tracker, forkserver a server too.
@pytest.mark.parametrize(
    ("method", "processes"), [("fork", 4), ("spawn", 5), ("forkserver", 6)]
)
def test_every_process_is_counted(tmp_path: Path, method: str, processes: int) -> None:
    done = result(tmp_path, THREE, method)
    assert done.stdout == f"[0, 0, 0] {method}\n"
    assert done.processes == processes
    assert done.returncode == 0 and not done.left


def test_default_leaves_the_choice_to_python(tmp_path: Path) -> None:
    ask = "import multiprocessing as mp; print(mp.get_start_method())"
    own = subprocess.run([sys.executable, "-I", "-c", ask], capture_output=True)
    done = result(tmp_path, ask, "default")
    assert done.stdout == own.stdout.decode()
    assert done.method == "default"


def test_a_program_hears_ctrl_c_where_its_build_does_not(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as below `nohup`
    try:
        done = result(tmp_path, "import signal\nsignal.raise_signal(signal.SIGINT)\n")
    finally:
        signal.signal(signal.SIGINT, before)
    assert "KeyboardInterrupt" in done.stderr


ORPHAN = """\
import os, time
if os.fork() == 0:
    if os.fork() == 0:
        time.sleep(0.1)
    os._exit(0)
os.wait()
time.sleep(0.5)
"""


def test_an_orphan_that_died_before_anybody_looked_is_reaped(tmp_path: Path) -> None:
    """Each that stays makes every later look at the processes slower."""
    before = psutil.Process().children()  # other tests have some
    assert not result(tmp_path, ORPHAN).left
    after = [p for p in psutil.Process().children() if p not in before]
    assert not [p for p in after if p.status() == psutil.STATUS_ZOMBIE]


BOTH_PRINT = """\
import multiprocessing as mp
def say(gate):
    gate.wait()
    for _ in range(300):
        print("one", "line", "of", "words")
if __name__ == "__main__":
    gate = mp.Barrier(2)
    pair = [mp.Process(target=say, args=(gate,)) for _ in range(2)]
    for process in pair:
        process.start()
    for process in pair:
        process.join()
"""


def test_lines_of_processes_that_print_at_once_stay_whole(tmp_path: Path) -> None:
    assert result(tmp_path, BOTH_PRINT).stdout == "one line of words\n" * 600


def test_standard_input_is_empty_and_the_folder_too(tmp_path: Path) -> None:
    source = "import os, sys\nprint(repr(sys.stdin.read()), os.listdir())\n"
    assert result(tmp_path, source).stdout == "'' []\n"


def test_paths_of_the_machine_are_removed(tmp_path: Path) -> None:
    done = result(tmp_path, "raise ValueError(__file__)\n")
    assert 'File "snippets/topic/x.py", line 1, in <module>' in done.stderr
    assert str(tmp_path) not in done.stderr
    assert done.returncode == 1


def test_a_program_that_ignores_everything_is_ended(tmp_path: Path) -> None:
    source = (
        "import os, signal, time\n"
        "for s in (signal.SIGTERM, signal.SIGINT, signal.SIGABRT):\n"
        "    signal.signal(s, signal.SIG_IGN)\n"
        "if not os.fork():\n    os.setsid()\n"
        "time.sleep(60)\n"
    )
    done = result(tmp_path, source, limit=1)
    assert done.stopped == "time"
    assert done.wall < 10

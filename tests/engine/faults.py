"""Programs with one fault each, and what the engine must say of it."""

import json
from dataclasses import dataclass, field

CHILD = """\
import multiprocessing as mp
import os
import time


def sleep():
    time.sleep(600)
"""
MAIN = '\nif __name__ == "__main__":\n'


@dataclass(frozen=True)
class Fault:
    name: str
    body: str
    says: str
    """Must be in what is reported."""
    returncode: int | None = None
    """Of the program; None where the engine ended it at a moment of chance."""
    keys: dict[str, str | int] = field(default_factory=dict)
    line: int | None = 0
    """The line of the body that the report points to; 0: the program's first;
    None: one of several, by chance."""

    @property
    def source(self) -> str:
        lines = [f"# {key} = {json.dumps(value)}\n" for key, value in self.keys.items()]
        return f"# /// script\n# [tool.multicore]\n{''.join(lines)}# ///\n{self.body}"

    @property
    def place(self) -> int:
        """The line of the file that `line` is."""
        return 3 + len(self.keys) + self.line if self.line else 1


def deadlock() -> str:
    return (
        "import multiprocessing as mp\nimport time\n\n\n"
        "def take(first, second):\n    with first:\n        time.sleep(0.5)\n"
        "        with second:\n            pass\n"
        + MAIN
        + "    a, b = mp.Lock(), mp.Lock()\n"
        "    one = mp.Process(target=take, args=(a, b))\n"
        "    two = mp.Process(target=take, args=(b, a))\n"
        "    one.start(), two.start()\n    one.join(), two.join()\n"
    )


FAULTS = [
    Fault(
        "endless",
        "def spin():\n    while True:\n        pass\n\n\nspin()\n",
        "not finished after 1 s; it stood at snippets/topic/endless.py:",
        keys={"limit": 1},
        line=None,
    ),
    Fault(
        "deadlock",
        deadlock(),
        "it stood at snippets/topic/deadlock.py:12 in take",
        keys={"limit": 2},
        line=8,
    ),
    Fault(
        "raises",
        'def fail():\n    raise KeyError("who")\n\n\nfail()\n',
        "exit code 1, expected 0",
        1,
        line=2,
    ),
    Fault("exits", "import sys\n\nsys.exit(3)\n", "exit code 3, expected 0", 3),
    Fault(
        "leaves_child",
        CHILD + MAIN + "    mp.Process(target=sleep).start()\n    os._exit(0)\n",
        "left behind: process",
        0,
    ),
    Fault(
        "daemon",
        CHILD
        + MAIN
        + "    if not os.fork():\n        os.setsid()\n        if not os.fork():\n"
        "            sleep()\n        os._exit(0)\n    os.wait()\n",
        "left behind: process",
        0,
    ),
    Fault(
        "daemon_without_environment",
        "import subprocess\n\nsubprocess.Popen(\n"
        '    ["sh", "-c", "sleep 600 & sleep 600"],\n    env={"PATH": "/bin"},\n'
        "    start_new_session=True,\n).returncode = 0\n",
        "left behind: process sh -c sleep 600",
        0,
    ),
    Fault(
        "block",
        "from multiprocessing import resource_tracker, shared_memory\n\n"
        "block = shared_memory.SharedMemory(create=True, size=9)\n"
        'resource_tracker.unregister(block._name, "shared_memory")\nblock.close()\n',
        "left behind: shared memory p",
        0,
    ),
    Fault(
        "block_and_tracker",
        "from multiprocessing import shared_memory\n\n"
        "shared_memory.SharedMemory(create=True, size=9).close()\n",
        "resource_tracker: There appear",
        0,
    ),
    Fault(
        "semaphore",
        "import _multiprocessing\n\n"
        'name = "/" + "roh"[::-1] + "s"\n'
        "_multiprocessing.SemLock(0, 1, 1, name, False)\n",
        "left behind: named semaphore sem.hors",
        0,
    ),
    Fault(
        "pool",
        "from multiprocessing import Pool\n" + MAIN + "    Pool(1).map(abs, [1])\n",
        "warns of a leak: ResourceWarning",
        0,
    ),
    Fault(
        "segfault",
        "import ctypes\n\n\ndef crash():\n    ctypes.string_at(0)\n\n\ncrash()\n",
        "exit code -11 (SIGSEGV)",
        -11,
        line=5,
    ),
    Fault(
        "ignores",
        "import signal\nimport time\n\n"
        "for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):\n"
        "    signal.signal(number, signal.SIG_IGN)\ntime.sleep(600)\n",
        "not finished after 1 s; it stood at snippets/topic/ignores.py:10",
        keys={"limit": 1},
        line=6,
    ),
    Fault(
        "flood",
        'while True:\n    print("x" * 999)\n',
        "it printed more than 64 KiB",
    ),
    Fault(
        "hog",
        "import time\n\nkept = []\nwhile True:\n    kept.append(b'xy'[:1] * 10**8)\n"
        "    time.sleep(0.01)\n",
        "it used more than 2 GiB",
    ),
    Fault(
        "bomb",
        "import os\nimport time\n\nwhile True:\n    try:\n        os.fork()\n"
        "    except OSError:\n        time.sleep(1)\n",
        "it started more than 100 processes at once",
    ),
    Fault("asks", 'input("name? ")\n', "exit code 1, expected 0", 1, line=1),
    Fault(
        "file",
        'open("left.txt", "w").close()\n',
        "left behind: file left.txt",
        0,
    ),
    Fault(
        "temporary",
        "import tempfile\n\ntempfile.mkdtemp(prefix='forgotten')\n",
        "left behind: temporary file forgotten",
        0,
    ),
    Fault(
        "home",
        "from pathlib import Path\n\nPath.home().joinpath('.x').touch()\n",
        "left behind: file ~ .x",
        0,
    ),
    Fault("imports", "import no_such_thing\n", "exit code 1", 1, line=1),
    Fault(
        "outside",
        "from pathlib import Path\n\n"
        "Path(__file__).with_name('written.txt').write_text('x')\n",
        "file outside its folder snippets/topic/written.txt",
        0,
    ),
    Fault(
        "changes",
        "from pathlib import Path\n\n"
        "Path(__file__).parents[2].joinpath('note.txt').write_text('x')\n",
        "changed outside its folder note.txt",
        0,
    ),
    Fault(
        "declared_hang_ends", "", "declared to hang, but it ended", 0, {"hangs": True}
    ),
    Fault(
        "declared_flood_ends",
        "",
        "declared to flood, but its output is short",
        0,
        {"floods": True},
    ),
    Fault(
        "other_exception",
        'raise ValueError("KeyError: who")\n',
        "standard error does not hold 'KeyError: who'",
        1,
        {"exit": 1, "raises": "KeyError: who"},
        line=1,
    ),
    Fault(
        "other_message",
        'raise KeyError("you")\n',
        "standard error does not hold 'KeyError: who'",
        1,
        {"exit": 1, "raises": "KeyError: who"},
        line=1,
    ),
    Fault("differs", 'print("other")\n', "the output is not tests/golden", 0),
]

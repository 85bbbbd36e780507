"""Messages that name a process, and that some versions do not print."""

import re


def fork_warning(out: str) -> None:
    warned = r"This process \(pid=\d+\) is multi-threaded, use of fork\(\) may .*\n"
    assert re.fullmatch(rf"no warning\n|{warned}", out)

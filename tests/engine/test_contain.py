"""Programs reach themselves, and no other machine."""

import socket
from pathlib import Path

import pytest

from docs_engine.contain import contained, without_network
from docs_engine.head import Head, Program
from docs_engine.runner import Result, run

ASKS = """\
import socket
try:
    socket.create_connection(("127.0.0.1", {port}), timeout=5)
    print("reached")
except OSError as error:
    print(type(error).__name__)
try:
    socket.socket(type=socket.SOCK_DGRAM).connect(("192.0.2.1", 9))
    print("a way out")
except OSError as error:
    print(error.strerror)
"""
TALKS = """\
from multiprocessing import Process
from multiprocessing.connection import Client, Listener


def call(address):
    with Client(address) as line:
        line.send("hello")


if __name__ == "__main__":
    for host in ("127.0.0.1", "127.0.0.2", "localhost"):
        with Listener((host, 0)) as listener:
            child = Process(target=call, args=(listener.address,))
            child.start()
            with listener.accept() as line:
                print(line.recv())
            child.join()
"""


def result(folder: Path, source: str) -> Result:
    path = folder / "snippets" / "topic" / "x.py"
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
    return run(Program(path, "topic/x.py", source, Head(limit=10)), "fork")


def test_no_other_machine_is_reached(tmp_path: Path) -> None:
    """Not even what listens on this machine, outside of the program's network."""
    if not without_network():
        pytest.skip("this system gives programs no network of their own")
    with socket.create_server(("127.0.0.1", 0)) as server:
        done = result(tmp_path, ASKS.format(port=server.getsockname()[1]))
    assert done.stdout == "ConnectionRefusedError\nNetwork is unreachable\n"


def test_a_program_reaches_its_own_children(tmp_path: Path) -> None:
    assert result(tmp_path, TALKS).stdout == "hello\n" * 3


@pytest.mark.parametrize("missing", ["unshare", "ip"])
def test_what_a_system_lacks_is_done_without(
    missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without ``unshare`` nothing is contained, without ``ip`` the mounts are."""
    if not without_network():
        pytest.skip("this system gives programs no network of their own")
    for tool in {"unshare", "ip"} - {missing} | {"sh", "mount", "true"}:
        found = next(p / tool for p in map(Path, _FOLDERS) if (p / tool).exists())
        (tmp_path / tool).symlink_to(found)
    monkeypatch.setenv("PATH", str(tmp_path))
    command = contained.__wrapped__()
    assert bool(command) == (missing == "ip")
    assert "--net" not in (command or ())


_FOLDERS = ("/bin", "/usr/bin", "/sbin", "/usr/sbin")

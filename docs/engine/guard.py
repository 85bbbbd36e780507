"""Cleans up after a build that was killed: processes, folders, shared memory.

A small process of its own watches a pipe whose other end only the build holds.
When the build dies, in whatever way, the pipe closes, and the guard ends all
that carries the build's mark. A build that starts later does the same sweep, in
case the guard was killed too.

Everything that a build makes outside the repository is named after it:
``multicore-PID-START-…`` (and ``.site-PID-START-…`` beside the site).
"""

import atexit
import contextlib
import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

BUILD = "MULTICORE_BUILD"
SHARED = Path("/dev/shm")
_NAME = re.compile(r"(?:multicore|\.site)-(\d+)-(\d+)-")


@functools.cache
def owner(pid: int) -> str:
    """The name of a build: its process id and when that process started."""
    import psutil

    return f"{pid}-{int(psutil.Process(pid).create_time())}"


def prefix(kind: str = "multicore") -> str:
    """How the names of this build's temporary folders begin."""
    return f"{kind}-{owner(os.getpid())}-"


@functools.cache
def _lifeline(pid: int) -> int:
    """The end of the pipe that lives as long as this process."""
    read, write = os.pipe()
    with open(read, "rb") as end:
        subprocess.Popen(
            [sys.executable, "-I", __file__, owner(pid), tempfile.gettempdir()],
            stdin=end,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the build, not for its guard
        ).returncode = 0  # it outlives us: nobody waits for it
    atexit.register(_tell, write, b".")
    if hasattr(os, "register_at_fork"):  # a builder must not hold the pipe open
        os.register_at_fork(
            after_in_child=lambda: os.close(write) if os.getppid() == pid else None
        )
    return write


def _tell(write: int, text: bytes) -> None:
    with contextlib.suppress(OSError):  # the guard was killed: the next sweep helps
        os.write(write, text)


def start(*places: Path) -> None:
    """Guards this process (once) and removes what dead builds left.

    Args:
        places: folders, besides the temporary ones, where builds work aside.
    """
    os.environ[BUILD] = owner(os.getpid())
    write = _lifeline(os.getpid())
    for place in places:
        _tell(write, os.fsencode(place) + b"\n")
    sweep([Path(tempfile.gettempdir()), SHARED, *places])


def sweep(places: Iterable[Path]) -> None:
    """Removes the folders of builds that live no more.

    A build killed between the two moves of its swap left the old site aside:
    that is put back.
    """
    for place in places:
        try:
            names = os.listdir(place)
        except OSError:
            continue
        for name in names:
            found = _NAME.match(name)
            if not found or _alive(int(found[1]), found[2]):
                continue
            folder = place / name
            for old in folder.glob("old-*"):
                site = place / old.name.removeprefix("old-")
                if not site.exists():
                    os.replace(old, site)
            shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def aside(parent: Path) -> Iterator[Path]:
    """A folder of this build's to work in, beside what it will replace."""
    folder = Path(tempfile.mkdtemp(prefix=prefix(".site"), dir=parent))
    try:
        yield folder
    finally:
        from concurrent.futures import ThreadPoolExecutor  # not in the guard itself

        # A disk takes its time for each file; it takes several at once.
        parts = [path for path in folder.glob("*/*/*") if path.is_dir()]
        with ThreadPoolExecutor() as pool:
            list(pool.map(functools.partial(shutil.rmtree, ignore_errors=True), parts))
        shutil.rmtree(folder, ignore_errors=True)


def swap(new: Path, site: Path, aside: Path) -> None:
    """Puts a new site in the place of the old, which goes into `aside`.

    Whatever interrupts it, one of the two is there in the end.
    """
    old = aside / f"old-{site.name}"
    try:
        if site.exists():
            os.replace(site, old)
        os.replace(new, site)
    finally:
        if not site.exists() and old.exists():
            os.replace(old, site)


def _alive(pid: int, started: str) -> bool:
    import psutil

    try:
        return int(psutil.Process(pid).create_time()) == int(started)
    except psutil.NoSuchProcess:
        return False


def _kill(build: str) -> None:
    """Ends every process with the build's mark, and all that those started."""
    import psutil

    spaces: dict[int, int] = {}  # kept open, or others would get their numbers
    own = os.stat("/proc/self/ns/mnt").st_ino if SHARED.exists() else 0
    for _ in range(20):
        family: set[psutil.Process] = set()
        for process in psutil.process_iter():
            try:
                marked = process.environ().get(BUILD) == build
                if marked:
                    family |= {process, *process.children(recursive=True)}
                if not own:
                    continue
                path = f"/proc/{process.pid}/ns/mnt"
                number = os.stat(path).st_ino
                if marked and number not in (own, *spaces):
                    spaces[number] = os.open(path, os.O_RDONLY)
                elif number in spaces:  # it cleared its environment
                    family.add(process)
            except (psutil.Error, OSError):
                continue
        family = {p for p in family if p.pid != os.getpid()}
        if not family:
            return
        for process in family:
            try:
                process.kill()
            except psutil.Error:
                continue
        psutil.wait_procs(family, timeout=1)


def main() -> None:
    """The guard itself: reads folders from its lifeline until that breaks."""
    build, temporary = sys.argv[1:]
    text = b""
    # os.read and os._exit: a buffered read would make Python abort at its exit.
    while chunk := os.read(0, 4096):
        text += chunk
        if text.endswith(b"."):
            os._exit(0)  # the build ended by itself and cleaned up
    _kill(build)
    sweep([Path(temporary), SHARED, *map(Path, os.fsdecode(text).splitlines())])
    os._exit(0)


if __name__ == "__main__":
    main()

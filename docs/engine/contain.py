"""Gives a program mounts and a network of its own, where Linux lets us.

Its network has nobody in it but itself: a program reaches its own children, by
``127.0.0.1`` or ``localhost``, and no other machine. Its mounts give it a `/dev/shm`
of its own (`shared.py`). Both need root or user namespaces, which some containers
and systems forbid; the network also needs the command ``ip``.
"""

import functools
import os
import subprocess
import sys
import tempfile

_MOUNT = 'mount --bind "$1" /dev/shm && shift && '
_NETWORK = "ip link set lo up && "
_AS_USER = ("--user", "--map-current-user", "--keep-caps")


@functools.cache
def contained() -> tuple[str, ...] | None:
    """The command that gives a program its own mounts, or None if forbidden.

    After it come the folder that becomes `/dev/shm` and the program's command line.
    """
    if sys.platform != "linux" or os.environ.get("MULTICORE_SHARED_MEMORY") == "names":
        return None
    for network in (True, False):
        for rights in ((), _AS_USER):
            spaces = ("--mount", "--net") if network else ("--mount",)
            script = _MOUNT + (_NETWORK if network else "") + 'exec "$@"'
            command = ("unshare", *rights, *spaces, "sh", "-c", script, "sh")
            if _works(command):
                return command
    return None


def without_network() -> bool:
    """True when programs that run here reach no other machine."""
    return "--net" in (contained() or ())


def _works(command: tuple[str, ...]) -> bool:
    try:
        with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
            done = subprocess.run([*command, folder, "true"], capture_output=True)
    except OSError:
        return False
    return done.returncode == 0

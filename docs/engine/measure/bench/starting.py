"""What it costs to start a worker that does nothing, and to wait for its end."""

from __future__ import annotations

import multiprocessing as mp
import threading

from command import main
from contest import Contest

STARTS = 10


def nothing():
    pass


def _start(kind, timer):
    def once():
        worker = kind(target=nothing)
        worker.start()
        worker.join()

    once()  # a fork server and a resource tracker are started once, not each time
    with timer:
        for _ in range(STARTS):
            once()
    return STARTS


def thread(_, timer):
    return _start(threading.Thread, timer)


def _process(method, timer):
    if method not in mp.get_all_start_methods():
        return NotImplemented
    return _start(mp.get_context(method).Process, timer)


def fork(_, timer):
    return _process("fork", timer)


def forkserver(_, timer):
    return _process("forkserver", timer)


def spawn(_, timer):
    return _process("spawn", timer)


def subinterpreter(_, timer):
    try:
        from concurrent import interpreters
    except ImportError:
        return NotImplemented

    def once():
        one = interpreters.create()
        one.exec("pass")
        one.close()

    once()
    with timer:
        for _ in range(STARTS):
            once()
    return STARTS


WAYS = {
    "thread": thread,
    "subinterpreter": subinterpreter,
    "fork": fork,
    "forkserver": forkserver,
    "spawn": spawn,
}

if __name__ == "__main__":
    main(Contest("starting", WAYS, ["start"], rounds=7, tasks=STARTS), __file__)

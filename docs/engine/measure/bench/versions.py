"""The notes' comparison on several Pythons: each round visits all of them."""

from __future__ import annotations

import multiprocessing as mp
import queue
import threading

from command import main
from contest import Contest, job, side_by_side


def serial(size, timer):
    with timer:
        return [job(size), job(size)]


def threads(size, timer):
    with timer:
        return side_by_side(threading.Thread, queue.Queue(), job, size)


def _process(method, size, timer):
    if method not in mp.get_all_start_methods():
        return NotImplemented
    context = mp.get_context(method)
    with timer:
        return side_by_side(context.Process, context.Queue(), job, size)


def fork(size, timer):
    return _process("fork", size, timer)


def forkserver(size, timer):
    return _process("forkserver", size, timer)


def spawn(size, timer):
    return _process("spawn", size, timer)


def interpreters(size, timer):
    try:
        from concurrent.futures import InterpreterPoolExecutor
    except ImportError:
        return NotImplemented
    with timer, InterpreterPoolExecutor(2) as workers:
        return list(workers.map(job, [size, size]))


WAYS = {
    "serial": serial,
    "threads": threads,
    "fork": fork,
    "forkserver": forkserver,
    "spawn": spawn,
    "subinterpreters": interpreters,
}

if __name__ == "__main__":
    main(Contest("versions", WAYS, [800_000], rounds=5, tasks=2), __file__)

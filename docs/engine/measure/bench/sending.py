"""Sending bytes to a process that is there already, until it says they came."""

from __future__ import annotations

import multiprocessing as mp
from multiprocessing.shared_memory import SharedMemory

from command import main
from contest import Contest

MESSAGES = {1_000: 200, 10_000: 200, 100_000: 100}
MESSAGES.update({1_000_000: 20, 10_000_000: 4, 100_000_000: 2})
ROUNDS = {size: 5 for size in MESSAGES}


def from_queue(arrivals, answers):
    while data := arrivals.get():
        answers.send(len(data))


def from_pipe(arrivals, answers):
    while data := arrivals.recv_bytes():
        answers.send(len(data))


def from_block(arrivals, answers):
    while size := arrivals.recv():
        name, size = size
        block = SharedMemory(name)
        answers.send(len(block.buf[:size]))
        block.close()


def from_same_block(arrivals, answers):
    name, size = arrivals.recv()
    block = SharedMemory(name)
    while arrivals.recv():
        answers.send(len(block.buf[:size]))
    block.close()


def _talk(size, timer, target, arrivals, put, first=None, stop=None):
    """Sends every message and waits for its answer; returns the bytes that came."""
    theirs, ours = arrivals
    answers, answer = mp.Pipe(duplex=False)
    worker = mp.Process(target=target, args=(theirs, answer))
    worker.start()
    if first is not None:
        ours.send(first)
    put()
    came = answers.recv()  # the worker is there
    came = 0
    with timer:
        for _ in range(MESSAGES[size]):
            put()
            came += answers.recv()
    ours.send_bytes(b"") if stop == "bytes" else (stop or ours.send)(None)
    worker.join()
    return came


def queue(size, timer):
    data, line = bytes(size), mp.Queue()
    return _talk(
        size, timer, from_queue, (line, line), lambda: line.put(data), stop=line.put
    )


def pipe(size, timer):
    data, (theirs, ours) = bytes(size), mp.Pipe(duplex=False)
    put = lambda: ours.send_bytes(data)  # noqa: E731
    return _talk(size, timer, from_pipe, (theirs, ours), put, stop="bytes")


def new_block(size, timer):
    data, (theirs, ours), blocks = bytes(size), mp.Pipe(duplex=False), []

    def put():
        while blocks:  # the one before has been read
            _remove(blocks.pop())
        block = SharedMemory(create=True, size=size)
        blocks.append(block)
        block.buf[:size] = data
        ours.send((block.name, size))

    came = _talk(size, timer, from_block, (theirs, ours), put)
    _remove(blocks.pop())
    return came


def same_block(size, timer):
    data, (theirs, ours) = bytes(size), mp.Pipe(duplex=False)
    block = SharedMemory(create=True, size=size)

    def put():
        block.buf[:size] = data
        ours.send(True)

    came = _talk(
        size, timer, from_same_block, (theirs, ours), put, first=(block.name, size)
    )
    _remove(block)
    return came


def _remove(block):
    block.close()
    block.unlink()


WAYS = {
    "Queue": queue,
    "Pipe": pipe,
    "SharedMemory, new": new_block,
    "SharedMemory, kept": same_block,
}

if __name__ == "__main__":
    main(Contest("sending", WAYS, MESSAGES, ROUNDS, MESSAGES), __file__)

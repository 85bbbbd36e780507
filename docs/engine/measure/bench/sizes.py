"""Serial, threads, processes, Pool, ProcessPoolExecutor, by the size of a job.

    python sizes.py          takes about a minute; writes sizes.json
    python sizes.py --full   sizes up to two seconds a job; takes three minutes

It needs Python 3.8 or newer and nothing else, sends nothing anywhere, and the
file that it writes holds no name of yours and no path. Close other programs first.
Two jobs are done by each way, in turns (A B C, A B C), each time in new processes.
"""

from __future__ import annotations

import multiprocessing as mp
import queue
import threading
from concurrent.futures import ProcessPoolExecutor

from command import main
from contest import Contest, job, side_by_side


def serial(size, timer):
    with timer:
        return [job(size), job(size)]


def threads(size, timer):
    with timer:
        return side_by_side(threading.Thread, queue.Queue(), job, size)


def processes(size, timer):
    with timer:
        return side_by_side(mp.Process, mp.Queue(), job, size)


def pool(size, timer):
    with timer, mp.Pool(2) as workers:
        return workers.map(job, [size, size])


def executor(size, timer):
    with timer, ProcessPoolExecutor(2) as workers:
        return list(workers.map(job, [size, size]))


WAYS = {
    "serial": serial,
    "threads": threads,
    "processes": processes,
    "Pool": pool,
    "ProcessPoolExecutor": executor,
}
SHORT = {4_000: 5, 64_000: 5, 500_000: 5, 2_000_000: 5}
FULL = {4_000: 5, 16_000: 5, 64_000: 5, 250_000: 5, 1_000_000: 5, 4_000_000: 3}
FULL[8_000_000] = 3

if __name__ == "__main__":
    short, full = (Contest("sizes", WAYS, sizes, sizes, 2) for sizes in (SHORT, FULL))
    main(short, __file__, full)

"""Two processes add to one number: what each way of locking costs an update."""

from __future__ import annotations

import multiprocessing as mp

from command import main
from contest import Contest

UPDATES = 50_000  # by each process


def local_sum(total, lock):
    mine = 0
    for _ in range(UPDATES):
        mine += 1
    with lock:
        total.value += mine


def per_loop(total, lock):
    with lock:
        for _ in range(UPDATES):
            total.value += 1


def per_update(total, lock):
    for _ in range(UPDATES):
        with lock:
            total.value += 1


def own_lock(total, _):
    for _ in range(UPDATES):
        with total.get_lock():
            total.value += 1


def no_lock(total, _):
    for _ in range(UPDATES):
        total.value += 1


def _both(target, total, timer):
    lock, ready = mp.Lock(), mp.Barrier(3)
    workers = [
        mp.Process(target=_started, args=(target, total, lock, ready)) for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    ready.wait()
    with timer:
        for worker in workers:
            worker.join()
    return total.value


def _started(target, total, lock, ready):
    ready.wait()
    target(total, lock)


def local(_, timer):
    return _both(local_sum, mp.RawValue("q"), timer)


def loop(_, timer):
    return _both(per_loop, mp.RawValue("q"), timer)


def update(_, timer):
    return _both(per_update, mp.RawValue("q"), timer)


def get_lock(_, timer):
    return _both(own_lock, mp.Value("q"), timer)


def none(_, timer):
    return _both(no_lock, mp.RawValue("q"), timer)


WAYS = {
    "local sum, one add": local,
    "lock around the loop": loop,
    "lock each update": update,
    "get_lock() each update": get_lock,
    "no lock (wrong totals)": none,
}

if __name__ == "__main__":
    contest = Contest("locks", WAYS, ["update"], rounds=7, tasks=2 * UPDATES)
    contest.wrong = ["no lock (wrong totals)"]
    main(contest, __file__)

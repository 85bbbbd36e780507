"""What a pool adds to each of many tiny tasks, by the call that hands them out."""

from __future__ import annotations

import multiprocessing as mp

from command import main
from contest import Contest

TASKS = 2_000


def add_one(number):
    return number + 1


def loop(count, timer):
    with timer:
        return sum([add_one(n) for n in range(count)])


def _pool(count, timer, call):
    with mp.Pool(2) as pool:
        pool.map(add_one, range(100))  # the workers are there
        with timer:
            return sum(call(pool, range(count)))


def whole(count, timer):
    return _pool(count, timer, lambda pool, numbers: pool.map(add_one, numbers))


def ones(count, timer):
    return _pool(count, timer, lambda pool, numbers: pool.map(add_one, numbers, 1))


def lazy(count, timer):
    return _pool(count, timer, lambda pool, numbers: pool.imap(add_one, numbers))


def lazy_chunks(count, timer):
    return _pool(count, timer, lambda pool, numbers: pool.imap(add_one, numbers, 100))


def calls(count, timer):
    def apply(pool, numbers):
        handles = [pool.apply_async(add_one, (n,)) for n in numbers]
        return [handle.get() for handle in handles]

    return _pool(count, timer, apply)


WAYS = {
    "plain loop": loop,
    "map": whole,
    "map, chunksize=1": ones,
    "imap": lazy,
    "imap, chunksize=100": lazy_chunks,
    "apply_async each": calls,
}

if __name__ == "__main__":
    main(Contest("tasks", WAYS, [TASKS], rounds=7, tasks=TASKS), __file__)

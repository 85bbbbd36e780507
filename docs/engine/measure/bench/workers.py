"""The same work by more and more workers, a tenth of which cannot be shared."""

from __future__ import annotations

import multiprocessing as mp

from command import main
from contest import Contest, job
from facts import machine

# 144 pieces are shared, so that 16 workers have nine each and none waits for a rest.
PIECES, SIZE = 160, 25_000
ALONE = 16  # of the pieces: done before the workers start


def serial(_, timer):
    with timer:
        return sum(job(SIZE) for _ in range(PIECES))


def pool(count, timer):
    with timer:
        done = sum(job(SIZE) for _ in range(ALONE))
        with mp.Pool(count) as workers:
            return done + sum(workers.map(job, [SIZE] * (PIECES - ALONE), 1))


def counts():
    """1, 2, 4 … up to twice the usable cores, at least to 8."""
    found = [1]
    while found[-1] < max(8, 2 * (machine()["cores"] or 1)):
        found.append(2 * found[-1])
    return found


WAYS = {"serial": serial, "Pool": pool}

if __name__ == "__main__":
    found = counts()
    contest = Contest("workers", WAYS, found, rounds=5)
    contest.ceilings = found
    contest.constants = {"alone": ALONE / PIECES}
    main(contest, __file__)

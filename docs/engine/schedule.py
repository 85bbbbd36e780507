"""Runs many programs: light ones side by side, timed and watched ones alone.

Light ones wait for most of their time (for a lock, for a sleep, for a limit that they
run into), so that twice as many as there are cores keep the cores busy.
"""

from collections.abc import Callable, Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from docs_engine.family import hear_interrupts
from docs_engine.head import Program
from docs_engine.machine import usable_cores
from docs_engine.progress import Progress
from docs_engine.watch import stopping

Job = tuple[Program, str]
"""A program and the start method to run it under."""
T = TypeVar("T")


def label(job: Job) -> str:
    """How a job is called in progress and reports."""
    return f"{job[0].name} ({job[1]})"


def run_all(
    jobs: Iterable[Job],
    work: Callable[[Program, str], T],
    known: int = 0,
    drawn: Collection[tuple[str, str]] = (),
) -> list[tuple[Job, T]]:
    """Does the work for each job, two light ones at a time for each core.

    Args:
        jobs: what to run.
        work: called in a thread with a program and a start method.
        known: how many more need no run, for the progress.
        drawn: (program, start method) of those that need the cores for themselves
            though they are not timed, because a page shows who ran on which.

    Raises:
        KeyboardInterrupt: after all that was running has been ended.
    """
    light: list[Job] = []
    alone: list[Job] = []
    for program, method in jobs:
        apart = program.head.timed or (program.name, method) in drawn
        (alone if apart else light).append((program, method))
    if not (light or alone):
        return []
    hear_interrupts()  # the threads below cannot
    done: list[tuple[Job, T]] = []
    with Progress(len(light) + len(alone), known) as progress:

        def one(job: Job) -> T:
            progress.start(label(job))
            try:
                return work(*job)
            finally:
                progress.end(label(job))

        for batch, workers in ((light, 2 * usable_cores()), (alone, 1)):
            pool = ThreadPoolExecutor(workers)
            try:
                done += zip(batch, pool.map(one, batch), strict=True)
            except BaseException:
                stopping.set()
                raise
            finally:
                pool.shutdown(cancel_futures=True)
                stopping.clear()
    return done

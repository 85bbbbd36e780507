"""What is compared, and the turns in which it is: the heart of the benchmark.

It is not done with pyperf, which times one contestant to the end before the next:
where the speed of a machine changes from minute to minute, they have to take turns.
Nor does pyperf count the CPU time of children, and a measured Python need have
nothing but the standard library. What it is good for here is `pyperf system tune`.
"""

from __future__ import annotations

import time


def job(size):
    """The work of the notes: the sum of i + i**2 + i**3 below a size."""
    return sum(i + i**2 + i**3 for i in range(size))


def side_by_side(kind, results, function, argument):
    """Calls a function in two workers at once; returns what both gave.

    Args:
        kind: of worker: ``threading.Thread``, or a context's ``Process``.
        results: a queue that such workers can put into.
    """
    workers = [kind(target=_put, args=(results, function, argument)) for _ in range(2)]
    for worker in workers:
        worker.start()
    found = [results.get() for _ in workers]
    for worker in workers:
        worker.join()
    return found


def _put(results, function, argument):
    results.put(function(argument))


class Timer:
    """``with timer:`` holds what is timed."""

    wall = 0.0
    """Seconds on the clock."""
    cpu = 0.0
    """Seconds of CPU of this process alone."""

    def __enter__(self):
        self.cpu, self.wall = time.process_time(), time.perf_counter()

    def __exit__(self, *_):
        self.wall = time.perf_counter() - self.wall
        self.cpu = time.process_time() - self.cpu


class Contest:
    """What is compared with what.

    Args:
        name: names the record.
        ways: by name, functions of (point, timer) that return a result. The
            first is the one that the others are compared with.
        points: what they are compared at: sizes, numbers of workers, words.
        rounds: how many, or by point.
        tasks: how many tasks one run does, or by point; times are told for one.
        ceilings: numbers of workers for which the machine's ceiling is taken.
    """

    wrong = ()
    """Ways whose result may be wrong: that is what they are there to show."""

    def __init__(self, name, ways, points, rounds=7, tasks=1, ceilings=(2,)):
        self.name, self.ways, self.points = name, ways, list(points)
        self.rounds, self.tasks, self.ceilings = rounds, tasks, ceilings
        # What else the record needs; a function is called by the first Python.
        self.constants = {}

    def rounds_at(self, point):
        return self.rounds[point] if isinstance(self.rounds, dict) else self.rounds

    def tasks_at(self, point):
        return self.tasks[point] if isinstance(self.tasks, dict) else self.tasks


def measure(contest, pythons, run, say=print):
    """Runs a contest in turns.

    Args:
        pythons: how many interpreters take part.
        run: function of (python, way, point); gives a dict with ``way``,
            ``point``, ``result``, ``wall`` and ``cpu`` (seconds; cpu may be None),
            or None where the interpreter has no such way.
        say: told what is being done.

    Returns:
        a dict with the lists ``series``, ``missing`` and ``samples`` of a record.

    Raises:
        ValueError: results differ, or a sample is not the one that was asked for.
    """
    base, truth, missing, series = next(iter(contest.ways)), {}, [], []

    def sample(python, way, point):
        got = run(python, way, point)
        if got is None:
            return None
        if (got["way"], got["point"]) != (way, point):
            raise ValueError(f"asked for {way} at {point}, measured {got}")
        if way in contest.wrong:
            return got
        if truth.setdefault(str(point), got["result"]) != got["result"]:
            raise ValueError(f"{way} at {point} gives another result than {base}")
        return got

    for python in range(pythons):
        for way in contest.ways:
            say(f"{contest.name}: checking the result of {way}")
            if sample(python, way, contest.points[0]) is None:
                missing.append({"name": way, "python": python})
            else:
                series.append({"name": way, "python": python, "again": False})
        series.append({"name": base, "python": python, "again": True})
    samples = []
    for at, point in enumerate(contest.points):
        for turn in range(contest.rounds_at(point)):
            say(f"{contest.name} at {point}: round {turn + 1}")
            for number, one in enumerate(series):
                got = sample(one["python"], one["name"], point)
                cpu = None if got["cpu"] is None else round(max(got["cpu"], 0), 4)
                samples.append(
                    {
                        "series": number,
                        "point": at,
                        "round": turn,
                        "wall": round(got["wall"], 7),
                        "cpu": cpu,
                    }
                )
    return {"series": series, "missing": missing, "samples": samples}

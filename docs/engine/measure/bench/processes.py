"""Runs each sample in a process of its own and counts its children's CPU time."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from contest import Timer, job

NOT_HERE = 3  # exit code for a way that this Python or this system lacks
SPIN = 400_000  # size of the job that shows the ceiling


class Family:
    """Asks interpreters to run parts of one script.

    Args:
        script: the file that holds the contest.
        pythons: the interpreters' paths.
    """

    def __init__(self, script, pythons):
        self.script, self.pythons = script, pythons
        self.adopts = sys.platform == "linux"
        if self.adopts:  # a fork server outlives its program: its time is ours too
            import ctypes

            ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER

    def ask(self, python, *words):
        """What a run of the script prints as JSON; None where it exits `NOT_HERE`.

        Raises:
            RuntimeError: any other exit code.
        """
        command = [self.pythons[python], self.script, *map(str, words)]
        # PYTHON_GIL, PYTHONDEVMODE and such would change what is measured.
        clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        done = subprocess.run(command, stdout=subprocess.PIPE, env=clean)
        if done.returncode == NOT_HERE:
            return None
        if done.returncode:
            raise RuntimeError(f"exit code {done.returncode} of {' '.join(words)}")
        return json.loads(done.stdout)

    def sample(self, python, way, point):
        """One timed run; see `contest.measure`."""
        got = self.ask(python, "--sample", way, json.dumps(point))
        orphans = self._orphans()
        if got and got["cpu"] is not None:
            got["cpu"] += orphans
        return got

    def _orphans(self):
        """CPU seconds of helpers that outlived the sample; waits for their end."""
        spent = 0.0
        while self.adopts:
            try:
                used = os.wait4(-1, 0)[2]
                spent += used.ru_utime + used.ru_stime
            except ChildProcessError:
                break
        return spent

    def ceiling(self, workers, rounds=7):
        """Independent processes, each on its own core: one, then all at once."""
        found = {"workers": workers, "pinned": False, "alone": [], "together": []}
        for _ in range(rounds):
            for kind, count in (("alone", 1), ("together", workers)):
                spinning = [self._spinner(n) for n in range(count)]
                for one in spinning:
                    found["pinned"] = one.stdout.readline().strip() == b"pinned"
                for one in spinning:
                    one.stdin.close()  # go
                times = [float(one.stdout.read()) for one in spinning]
                for one in spinning:
                    one.stdout.close()
                    one.wait()
                found[kind].append(round(max(times), 7))
        return found

    def _spinner(self, number):
        command = [self.pythons[0], self.script, "--spin", str(number)]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def spin(number):
    """Waits until told to go, then works alone on one core, if it can be pinned."""
    pinned = hasattr(os, "sched_setaffinity")
    if pinned:
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[number % len(cores)]})
    print("pinned" if pinned else "unpinned", flush=True)
    sys.stdin.read()
    timer = Timer()
    with timer:
        job(SPIN)
    print(timer.wall)


def take(contest, way, point):
    """Runs one way once and prints the sample as JSON."""
    timer, before = Timer(), _children()
    result = contest.ways[way](point, timer)
    if result is NotImplemented:
        sys.exit(NOT_HERE)
    cpu = None if before is None else timer.cpu + _children() - before
    found = {"way": way, "point": point, "result": str(result), "wall": timer.wall}
    print(json.dumps({**found, "cpu": cpu}))


def _children():
    """CPU seconds of children that ended; None where the system does not say."""
    try:
        import resource
    except ImportError:
        return None
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

"""The harness measures what it says, and every mutant of it is caught."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from docs_engine.measure.onefile import one_file

SOURCE = one_file("sizes")
COST = {"serial": 0.4, "threads": 0.5, "processes": 0.3, "none": 9.0}
POINTS = [10, 20]


def load(source: str) -> Any:
    module = ModuleType("harness")
    exec(compile(source, "harness.py", "exec"), module.__dict__)
    return module


class Runner:
    """Gives times that tell who was run, at which point, in which turn."""

    def __init__(self) -> None:
        self.calls: list[tuple[int, str, int]] = []

    def time(self, python: int, way: str, point: int) -> float:
        turn = self.calls.count((python, way, point))
        return COST[way] + point / 1000 + python / 100 + turn / 100_000

    def __call__(self, python: int, way: str, point: int) -> dict[str, Any] | None:
        if way == "none":
            return None
        wall = self.time(python, way, point)
        self.calls.append((python, way, point))
        sample = {"way": way, "point": point, "result": f"sum {point}"}
        return {**sample, "wall": wall, "cpu": 2 * wall}


class Liar(Runner):
    """Computes something else in one way, at one point."""

    def __call__(self, python: int, way: str, point: int) -> dict[str, Any] | None:
        sample = super().__call__(python, way, point)
        if sample and (way, point) == ("threads", 20):
            sample["result"] = "sum 19"
        return sample


class Mixer(Runner):
    """Runs another way than it was asked for."""

    def __call__(self, python: int, way: str, point: int) -> dict[str, Any] | None:
        return super().__call__(python, "serial", point)


def honest(module: Any) -> None:
    """Fails unless a contest is measured as it should be."""
    ways = dict.fromkeys(COST)
    contest = module.Contest("toy", ways, POINTS, rounds={10: 3, 20: 4}, tasks=2)
    run = Runner()
    found = module.measure(contest, 2, run, say=lambda _: None)
    names = ["serial", "threads", "processes", "serial"]
    assert [one["name"] for one in found["series"]] == names * 2
    assert [one["again"] for one in found["series"]] == [False, False, False, True] * 2
    assert found["missing"] == [{"name": "none", "python": n} for n in (0, 1)]
    expected = 8 * (3 + 4)
    assert len(found["samples"]) == expected
    checks, timed = run.calls[:-expected], run.calls[-expected:]
    assert {way for _, way, _ in checks} == {"serial", "threads", "processes"}
    one_round = [(p, way) for p in (0, 1) for way in names]
    turns = [[call[:2] for call in timed[n : n + 8]] for n in range(0, expected, 8)]
    assert turns == [one_round] * 7, "the contestants do not take turns"
    seen: dict[tuple[int, int], list[int]] = {}
    for sample in found["samples"]:
        series, at = found["series"][sample["series"]], sample["point"]
        wall = COST[series["name"]] + POINTS[at] / 1000 + series["python"] / 100
        assert abs(sample["wall"] - wall) < 0.0005, "somebody else's time"
        assert abs(sample["cpu"] - 2 * wall) < 0.001
        seen.setdefault((sample["series"], at), []).append(sample["round"])
    assert seen == {(s, at): list(range(3 + at)) for s in range(8) for at in (0, 1)}
    for cheat in (Liar(), Mixer()):
        try:
            module.measure(contest, 1, cheat, say=lambda _: None)
        except ValueError:
            continue
        raise AssertionError(f"{type(cheat).__name__} was believed")
    record = {**found, "points": [{"x": x} for x in POINTS]}
    noisy = [0.0 if s["series"] % 4 else 0.2 for s in record["samples"]]
    for sample, more in zip(record["samples"], noisy, strict=True):
        sample["wall"] += more
    assert all(1.4 < floor < 1.6 for floor in module.floors(record))


def test_the_harness_is_honest() -> None:
    honest(load(SOURCE))


MUTANTS = {
    "labels swapped": ('"series": number,', '"series": number ^ 1,'),
    "label of its neighbour": ('one["name"], point)', 'series[0]["name"], point)'),
    "a round forgotten": ("range(contest.rounds_at(point))", "range(2)"),
    "rounds not told apart": ('"round": turn,', '"round": 0,'),
    "points not told apart": ('"point": at,', '"point": 0,'),
    "CPU for wall": ('round(got["wall"], 7)', 'round(got["cpu"], 7)'),
    "wrong results accepted": ("truth.setdefault(str(point), got", "id(got) and (got"),
    "another's sample accepted": ("!= (way, point):", "!= (way, point) and False:"),
    "the repetition is of another": (
        '{"name": base, "python"',
        '{"name": way, "python"',
    ),
    "another Python asked": ('sample(one["python"], ', "sample(0, "),
    "the noise is cut": ("ratios.append(max(pair) / min(pair))", "ratios.append(1.0)"),
    "the missing forgotten": ("missing.append(", "print("),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_caught(name: str) -> None:
    old, new = MUTANTS[name]
    assert SOURCE.count(old) >= 1, "the mutant no longer fits the source"
    with pytest.raises((AssertionError, ValueError, KeyError, TypeError)):
        honest(load(SOURCE.replace(old, new)))


# Run with the real ways: the whole work, and nothing but the work, is timed.
SPY = '''
class Spy(Timer):
    """Notes what runs while it is on; nobody may be alive before and after."""

    on = False

    def __enter__(self):
        assert not mp.active_children() and threading.active_count() == 1
        self.on = True

    def __exit__(self, *_):
        self.on = False
        # not active_children(): it also takes off who ended without being waited for
        assert not mp.process._children and threading.active_count() == 1


timer, plain_job = Spy(), job


def job(size):
    assert timer.on or mp.parent_process(), "work that is not timed"
    return plain_job(size)


if __name__ == "__main__":
    mp.set_start_method("fork")
    right = [plain_job(50)] * 2
    for way in WAYS.values():
        assert way(50, timer) == right, way
'''


def spied(source: str, folder: Path) -> subprocess.CompletedProcess[str]:
    script = folder / "spied.py"
    script.write_text(source.partition("if __name__ ==")[0] + SPY, encoding="utf-8")
    command = [sys.executable, str(script)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def test_all_the_work_is_timed(tmp_path: Path) -> None:
    done = spied(SOURCE, tmp_path)
    assert done.returncode == 0, done.stderr


WORK = {
    "half of the work before": (
        "    with timer:\n        return [job(size), job(size)]",
        "    half = job(size)\n    with timer:\n        return [half, job(size)]",
    ),
    "workers started before": (
        "with timer, mp.Pool(2) as workers:",
        "with mp.Pool(2) as workers, timer:",
    ),
    "less work": ("workers.map(job, [size, size])", "workers.map(job, [size, 1])"),
    "no waiting for the end": ("        worker.join()", "        pass"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="the spy runs under fork")
@pytest.mark.parametrize("name", WORK)
def test_other_work_is_caught(name: str, tmp_path: Path) -> None:
    old, new = WORK[name]
    assert old in SOURCE, "the mutant no longer fits the source"
    assert spied(SOURCE.replace(old, new), tmp_path).returncode != 0


def test_the_downloaded_file_measures_this_machine(tmp_path: Path) -> None:
    """As a reader runs it, with smaller sizes; the record is then read by the site."""
    from docs_engine.measure.records import read_record

    small = SOURCE.replace(
        "SHORT = {4_000: 5, 64_000: 5, 500_000: 5, 2_000_000: 5}",
        "SHORT = {500: 3, 1000: 3}",
    ).replace("SPIN = 400_000", "SPIN = 1_000")
    assert small != SOURCE
    (tmp_path / "sizes.py").write_text(small, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "sizes.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=200,
    )
    assert done.returncode == 0, done.stderr
    assert "noise floor" in done.stdout and "ProcessPoolExecutor" in done.stdout
    record = read_record(tmp_path / "sizes.json", "mine/sizes")
    assert record.xs == [500, 1000] and len(record.series) == 6
    assert all(cpu >= 0 for cpus in record.cpus.values() for cpu in cpus)
    text = (tmp_path / "sizes.json").read_text(encoding="utf-8")
    assert str(tmp_path) not in text and Path.home().name + "/" not in text

"""Who needs the cores for itself gets them."""

import time
from pathlib import Path

from docs_engine.head import Head, Program
from docs_engine.schedule import run_all


def test_timed_and_drawn_programs_have_nobody_beside_them() -> None:
    def program(name: str, timed: bool = False) -> Program:
        return Program(Path(name), name, "", Head(timed=timed))

    beside: dict[str, set[str]] = {}
    running: set[str] = set()

    def work(one: Program, method: str) -> str:
        running.add(one.name)
        for name in list(running):
            beside.setdefault(name, set()).update(running - {name})
        time.sleep(0.1)
        running.discard(one.name)
        return method

    light = ["a.py", "b.py", "c.py", "d.py"]
    jobs = [(program(name), "fork") for name in ("drawn.py", *light)]
    jobs += [(program("timed.py", timed=True), "spawn")]
    done = run_all(jobs, work, drawn={("drawn.py", "fork"), ("a.py", "spawn")})
    assert {(job[0].name, method) for job, method in done} == {
        (job[0].name, job[1]) for job in jobs
    }
    assert beside["drawn.py"] == beside["timed.py"] == set()
    assert beside["a.py"], "it is drawn under another method only"

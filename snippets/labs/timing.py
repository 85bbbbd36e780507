"""Times several ways of doing the same."""

import time


def in_turns(ways, rounds=3):
    """Seconds of each way's fastest round; the ways take turns."""
    times = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            times[name].append(time.perf_counter() - start)
    return {name: min(taken) for name, taken in times.items()}

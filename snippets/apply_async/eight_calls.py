# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""All eight calls of a pool: does it wait, what does it return?"""

import multiprocessing as mp
import time


def job(n):
    time.sleep(0.5)
    return n


if __name__ == "__main__":
    calls = {
        "apply": (1,),
        "apply_async": (1,),
        "map": [1, 2],
        "map_async": [1, 2],
        "imap": [1, 2],
        "imap_unordered": [1, 2],
        "starmap": [(1,), (2,)],
        "starmap_async": [(1,), (2,)],
    }
    with mp.Pool(2) as pool:
        for name, arguments in calls.items():
            start = time.perf_counter()
            returned = getattr(pool, name)(job, arguments)
            waited = time.perf_counter() - start > 0.4
            kind = type(returned).__name__
            print(f"{name:15} {'waits' if waited else 'no':6} {kind}")

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""How much may lie in the queue when the process ends?"""

import multiprocessing as mp


def job(results, size, ready):
    ready.set()
    results.put(b"x" * size)


if __name__ == "__main__":
    for size in (1_000, 65_000, 66_000, 1_000_000):
        results, ready = mp.Queue(), mp.Event()
        p1 = mp.Process(target=job, args=(results, size, ready))
        p1.start()
        ready.wait()
        p1.join(timeout=2)
        state = "still running" if p1.is_alive() else "ended"
        print(f"{size:9,} bytes: {state}")
        results.get()
        p1.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""as_completed gives futures as they get ready, failed ones too."""

import time
from concurrent.futures import ProcessPoolExecutor, as_completed


def job(seconds):
    time.sleep(seconds)
    return 1 / seconds


if __name__ == "__main__":
    with ProcessPoolExecutor(3) as executor:
        list(executor.map(time.sleep, [0.5] * 3))  # all awake
        futures = {
            executor.submit(job, seconds): seconds
            for seconds in (2, 1, 0)
        }
        for future in as_completed(futures):
            if future.exception():
                print(futures[future], "failed:", future.exception())
            else:
                print(futures[future], "gave", future.result())

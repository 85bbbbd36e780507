# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Leave a job by an exception; then only that job is lost."""

from concurrent.futures import ProcessPoolExecutor


def job(number):
    if number == 2:
        raise ValueError("no square of 2 today")
    return number * number


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        futures = [executor.submit(job, n) for n in range(4)]
        for future in futures:
            print(future.exception() or future.result())

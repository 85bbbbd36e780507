# /// script
# requires-python = ">=3.10"
# dependencies = ["ray>=2.50"]
#
# [tool.multicore]
# limit = 60
# why = "Ray starts a dozen processes"
# leaks = "Ray keeps its logs in /tmp/ray and its token in the home folder"
# ///
"""Primes below 40 000, counted by two workers of Ray."""

import os

import ray
from ray.util.multiprocessing import Pool


def primes(start):
    """How many there are in the 5000 numbers from start on."""
    numbers = range(max(start, 2), start + 5000)
    return sum(
        all(n % d for d in range(2, int(n**0.5) + 1)) for n in numbers
    )


if __name__ == "__main__":
    starts = range(0, 40_000, 5000)
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    ray.init(num_cpus=2, log_to_driver=False, logging_level="error")
    with Pool(2) as pool:
        counts = pool.map(primes, starts)
    ray.shutdown()
    print(counts)
    print(sum(counts))

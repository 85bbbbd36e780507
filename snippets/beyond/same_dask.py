# /// script
# requires-python = ">=3.10"
# dependencies = ["distributed>=2026.1"]
#
# [tool.multicore]
# limit = 60
# why = "three Pythons import Dask"
# ///
"""Primes below 40 000, counted by two workers of Dask."""

import tempfile

import dask
from dask.distributed import Client, LocalCluster

TWO = {
    "n_workers": 2,
    "threads_per_worker": 1,
    "dashboard_address": "127.0.0.1:0",
    "silence_logs": "ERROR",
}


def primes(start):
    """How many there are in the 5000 numbers from start on."""
    numbers = range(max(start, 2), start + 5000)
    return sum(
        all(n % d for d in range(2, int(n**0.5) + 1)) for n in numbers
    )


if __name__ == "__main__":
    starts = range(0, 40_000, 5000)
    with tempfile.TemporaryDirectory() as folder:
        dask.config.set({"temporary-directory": folder})
        with LocalCluster(**TWO) as cluster, Client(cluster) as client:
            counts = client.gather(client.map(primes, starts))
    print(counts)
    print(sum(counts))

# /// script
# requires-python = ">=3.8"
# dependencies = []
# ///
"""Primes below 40 000, counted by two workers of a Pool."""

import multiprocessing as mp


def primes(start):
    """How many there are in the 5000 numbers from start on."""
    numbers = range(max(start, 2), start + 5000)
    return sum(
        all(n % d for d in range(2, int(n**0.5) + 1)) for n in numbers
    )


if __name__ == "__main__":
    starts = range(0, 40_000, 5000)
    with mp.Pool(2) as pool:
        counts = pool.map(primes, starts)
    print(counts)
    print(sum(counts))

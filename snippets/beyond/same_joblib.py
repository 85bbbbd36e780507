# /// script
# requires-python = ">=3.10"
# dependencies = ["joblib>=1.4"]
# ///
"""Primes below 40 000, counted by two workers of joblib."""

from joblib import Parallel, delayed


def primes(start):
    """How many there are in the 5000 numbers from start on."""
    numbers = range(max(start, 2), start + 5000)
    return sum(
        all(n % d for d in range(2, int(n**0.5) + 1)) for n in numbers
    )


if __name__ == "__main__":
    starts = range(0, 40_000, 5000)
    parallel = Parallel(n_jobs=2)
    counts = parallel(delayed(primes)(start) for start in starts)
    print(counts)
    print(sum(counts))

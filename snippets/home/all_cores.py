# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# timed = true
# output = "free"
# why = "times differ from run to run and from machine to machine"
# ///
"""Count primes on one core, then on all of them."""

import multiprocessing as mp
import time

PARTS = [range(n, n + 10_000) for n in range(2, 120_000, 10_000)]


def is_prime(n):
    return all(n % d for d in range(2, int(n**0.5) + 1))


def primes(part):
    return sum(map(is_prime, part))


def seconds(use_map):
    start = time.perf_counter()
    found.add(sum(use_map(primes, PARTS)))
    return time.perf_counter() - start


if __name__ == "__main__":
    found = set()
    names = ["one process", "pool", "one process A/A"]
    times = {name: [] for name in names}
    with mp.Pool() as pool:
        for _ in range(5):  # in turns, so that noise meets all
            for name in names:
                use_map = pool.map if name == "pool" else map
                times[name].append(seconds(use_map))
            names.reverse()
    for name, row in times.items():
        print(f"{name:16}", *(f"{t:.3f}" for t in row))
    print("primes found:", *found)

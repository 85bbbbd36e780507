# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# systems = ["linux"]
# output = "free"
# why = "memory differs a little from run to run"
# ///
"""How much memory has a worker to itself? (Linux)"""

import multiprocessing as mp
from pathlib import Path

SIZE = 20_000_000


def own_memory():
    text = Path("/proc/self/smaps_rollup").read_text()
    lines = [line.split() for line in text.splitlines()]
    private = [
        int(words[1])
        for words in lines
        if words[0] in ("Private_Clean:", "Private_Dirty:")
    ]
    return sum(private) // 1000  # kB to MB


def job(text, numbers):
    print(f"started:        {own_memory():4} MB", flush=True)
    text.count(b"x")
    print(f"one object read:{own_memory():4} MB", flush=True)
    sum(numbers)
    print(f"many read:      {own_memory():4} MB", flush=True)


if __name__ == "__main__":
    text = bytes(SIZE)  # one object of 20 MB
    numbers = [n / 2 for n in range(SIZE // 40)]  # many
    worker = mp.Process(target=job, args=(text, numbers))
    worker.start()
    worker.join()

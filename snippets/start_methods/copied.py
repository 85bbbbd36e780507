# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# systems = ["linux"]
# output = "free"
# why = "megabytes differ a little from run to run"
# ///
"""How much memory of its own does a child of fork have?"""

import multiprocessing as mp

MB = 1_000_000


def own():
    with open("/proc/self/smaps_rollup") as file:
        rows = [line.split() for line in file]
    private = ("Private_Clean:", "Private_Dirty:")
    return sum(int(r[1]) * 1024 for r in rows if r[0] in private)


def job(block):
    print(f"child, at the start:    {own() // MB:4} MB")
    for i in range(0, len(block) // 2, 1024):
        block[i] = 1
    print(f"child, half is written: {own() // MB:4} MB")


if __name__ == "__main__":
    block = bytearray(b"x") * (64 * MB)
    print(f"main:                   {own() // MB:4} MB")
    p1 = mp.get_context("fork").Process(target=job, args=(block,))
    p1.start()
    p1.join()

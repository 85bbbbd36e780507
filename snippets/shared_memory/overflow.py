# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""A shared number has the range of its C type, not of Python."""

import multiprocessing as mp

TOTAL = 499999666667166666000000

if __name__ == "__main__":
    for number in (2**31 - 1, 2**31):
        print("put", number, "into 'i':", mp.Value("i", number).value)
    print("bits that the total needs:", TOTAL.bit_length())
    print("put it into 'q':", mp.Value("q", TOTAL).value)
    kept = mp.Value("d", TOTAL).value
    print("put it into 'd':", kept)
    print("'d' is off by:  ", int(kept) - TOTAL)

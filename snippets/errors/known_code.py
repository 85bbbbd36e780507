# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""i: an integer, d: a decimal number, or a type of ctypes."""

import ctypes
import multiprocessing as mp

if __name__ == "__main__":
    print(mp.Value("i", 7).value)
    print(mp.Value("d", 0.5).value)
    print(mp.Value(ctypes.c_bool, True).value)

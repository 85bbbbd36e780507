# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""What Value and Array accept."""

import ctypes
import multiprocessing as mp

if __name__ == "__main__":
    print("no initial value:", mp.Value("i").value)
    print("a ctypes type:   ", mp.Value(ctypes.c_int64, 5).value)
    print("a length:        ", mp.Array("d", 3)[:])
    plain = mp.Value("i", 0, lock=False)
    print("lock=False:      ", hasattr(plain, "get_lock"))
    print("with its lock:   ", hasattr(mp.Value("i"), "get_lock"))

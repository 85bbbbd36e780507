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
    print()
    for name, made in (
        ("Value", mp.Value("i")),
        ("Value, lock=False", mp.Value("i", lock=False)),
        ("RawValue", mp.RawValue("i")),
        ("Array", mp.Array("i", 3)),
        ("Array, lock=False", mp.Array("i", 3, lock=False)),
        ("RawArray", mp.RawArray("i", 3)),
    ):
        lock = "lock" if hasattr(made, "get_lock") else "no lock"
        print(f"{name:17} {type(made).__name__:18} {lock}")

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# output = "free"
# why = "sizes and the list of codes are those of the platform and the version"
# ///
"""Every type code with its C type, size and range."""

import array
import ctypes
from multiprocessing.sharedctypes import typecode_to_type

if __name__ == "__main__":
    print("code  C type       bytes  range")
    for code, kind in typecode_to_type.items():
        size = ctypes.sizeof(kind)
        text = "one character"
        if code in "fd":
            text = f"about {6 if size == 4 else 15} digits"
        elif code not in "cuw":
            low = 0 if kind(-1).value > 0 else -(2 ** (8 * size - 1))
            text = f"{low} to {low + 2 ** (8 * size) - 1}"
        name = kind.__name__[2:]
        print(f"{code!r:5} {name:12} {size:5}  {text}")
    codes, others = set(typecode_to_type), set(array.typecodes)
    print("not in the array module:", *sorted(codes - others))
    print("only there:", *(sorted(others - codes) or ["none"]))

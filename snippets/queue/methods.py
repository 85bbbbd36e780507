# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# output = "free"
# why = "newer versions of Python add methods"
# ///
"""Which methods has which queue?"""

import multiprocessing as mp
import queue

if __name__ == "__main__":
    kinds = {
        "threads": queue.Queue(),
        "Queue": mp.Queue(),
        "Joinable": mp.JoinableQueue(),
        "Simple": mp.SimpleQueue(),
    }
    every = {n for k in kinds.values() for n in dir(k)}
    print(" " * 19, *kinds)
    for method in sorted(every):
        has = [callable(getattr(k, method, 0)) for k in kinds.values()]
        if any(has) and not method.startswith("_"):
            marks = (
                ("yes" if yes else "-").ljust(len(kind))
                for kind, yes in zip(kinds, has)
            )
            print(f"{method:19}", *marks)

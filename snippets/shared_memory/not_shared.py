# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""Only the C number is shared, not the Python object around it."""

import multiprocessing as mp


def job(count):
    count.value = 7
    count.note = "set by the child"


if __name__ == "__main__":
    count = mp.Value("i", 0)
    p1 = mp.Process(target=job, args=(count,))
    p1.start()
    p1.join()
    print("value:", count.value)
    print("note: ", getattr(count, "note", "there is none"))
    for thing in ("text", [1, 2], 1.5):
        try:
            count.value = thing
        except TypeError as error:
            print(repr(thing), "->", error)

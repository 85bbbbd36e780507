# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "fork", "forkserver"]
# exit = 1
# raises = "TypeError: 'int' object is not iterable"
# ///
"""Forget the comma: parentheses alone make no tuple."""

import multiprocessing as mp


def job(value):
    print("job got", value)


if __name__ == "__main__":
    for args in (("ab",), ("ab"), (5)):
        p1 = mp.Process(target=job, args=args)
        p1.start()
        p1.join()
        print("exit code", p1.exitcode)

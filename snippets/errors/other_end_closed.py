# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# exit = 1
# raises = "EOFError"
# ///
"""The other end was closed, and no more will come."""

import multiprocessing as mp


def job(end):
    end.send("only this")
    end.close()


if __name__ == "__main__":
    ours, theirs = mp.Pipe()
    p1 = mp.Process(target=job, args=(theirs,))
    p1.start()
    theirs.close()
    print(ours.recv())
    print(ours.recv())

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""EOFError is how a pipe says that it is over."""

import multiprocessing as mp


def job(end):
    end.send("only this")
    end.close()


if __name__ == "__main__":
    ours, theirs = mp.Pipe()
    p1 = mp.Process(target=job, args=(theirs,))
    p1.start()
    theirs.close()
    try:
        while True:
            print(ours.recv())
    except EOFError:
        print("no more")
    p1.join()

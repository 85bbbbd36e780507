# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""Who keeps the sender's end open never learns that it is gone."""

import multiprocessing as mp


def job(end):
    end.close()  # ends without sending anything


def receive(close_first):
    ours, theirs = mp.Pipe(duplex=False)
    p1 = mp.Process(target=job, args=(theirs,))
    p1.start()
    if close_first:
        theirs.close()
    p1.join()
    try:
        return ours.recv() if ours.poll(0.5) else "nothing, no error"
    except EOFError:
        return "EOFError"
    finally:
        theirs.close()
        ours.close()


if __name__ == "__main__":
    print("kept open:", receive(close_first=False))
    print("closed:   ", receive(close_first=True))

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""A time limit that ends the work, not only the waiting."""

import multiprocessing as mp
import time


def send(task, argument, end):
    end.send(task(argument))


def limited(task, argument, seconds):
    """The result; TimeoutError when it takes too long."""
    ours, theirs = mp.Pipe(duplex=False)
    p1 = mp.Process(target=send, args=(task, argument, theirs))
    p1.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise TimeoutError(f"not ready after {seconds} s")
        return ours.recv()  # EOFError: it died without a result
    except BaseException:
        p1.kill()
        raise
    finally:
        p1.join()
        ours.close()


if __name__ == "__main__":
    print(limited(abs, -7, 10))
    try:
        limited(time.sleep, 60, 0.5)
    except TimeoutError as error:
        print("TimeoutError:", error)
    print("children left:", mp.active_children())

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""Wait for a result or a death, whichever comes first."""

import multiprocessing as mp
import os
from multiprocessing.connection import wait


def job(number, end):
    if number == 2:
        os._exit(7)  # as if it had crashed
    end.send(number**2)


def start(number):
    ours, theirs = mp.Pipe(duplex=False)
    process = mp.Process(target=job, args=(number, theirs))
    process.start()
    theirs.close()  # the child has its own
    return ours, process


if __name__ == "__main__":
    started = [start(number) for number in range(4)]
    for number, (end, process) in enumerate(started):
        wait([end, process.sentinel])
        try:
            print(number, "result:", end.recv())
        except EOFError:
            process.join()
            print(number, "died, exit code", process.exitcode)
    for end, process in started:
        process.join()
        end.close()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""What comes out of a queue is a copy."""

import multiprocessing as mp


def job(inbox, outbox):
    numbers = inbox.get()
    numbers.append(4)
    outbox.put(numbers)


if __name__ == "__main__":
    inbox, outbox = mp.Queue(), mp.Queue()
    numbers = [1, 2, 3]
    p1 = mp.Process(target=job, args=(inbox, outbox))
    p1.start()
    inbox.put(numbers)
    print("the child's list:", outbox.get())
    p1.join()
    print("our list:        ", numbers)

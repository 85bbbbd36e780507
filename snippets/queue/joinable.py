# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# ///
"""JoinableQueue: wait until every item has been dealt with."""

import multiprocessing as mp


def job(tasks, done):
    while True:
        number = tasks.get()
        done.put(number**2)
        tasks.task_done()


if __name__ == "__main__":
    tasks, done = mp.JoinableQueue(), mp.Queue()
    mp.Process(target=job, args=(tasks, done), daemon=True).start()
    for number in range(6):
        tasks.put(number)
    tasks.join()
    print([done.get() for _ in range(6)])

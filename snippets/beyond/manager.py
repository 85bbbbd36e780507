# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# ///
"""Two queues behind a TCP address, and a worker that calls there."""

import multiprocessing as mp
import queue
import secrets
from multiprocessing.managers import BaseManager

TASKS, RESULTS = queue.Queue(), queue.Queue()


def get_tasks():
    return TASKS


def get_results():
    return RESULTS


class Office(BaseManager):
    pass


Office.register("tasks", get_tasks)
Office.register("results", get_results)


def work(address, key):
    office = Office(address, key)
    office.connect()
    tasks, results = office.tasks(), office.results()
    for number in iter(tasks.get, None):
        results.put(number**2)


if __name__ == "__main__":
    key = secrets.token_bytes(32)
    with Office(("127.0.0.1", 0), key) as office:
        caller = mp.Process(target=work, args=(office.address, key))
        caller.start()
        for item in [*range(6), None]:
            office.tasks().put(item)
        print(sorted(office.results().get() for _ in range(6)))
        caller.join()

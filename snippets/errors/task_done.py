# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn"]
# ///
"""task_done() after the work, once for each get()."""

import multiprocessing as mp


def job(tasks):
    print("got", tasks.get(), flush=True)
    tasks.task_done()


if __name__ == "__main__":
    tasks = mp.JoinableQueue()
    p1 = mp.Process(target=job, args=(tasks,))
    p1.start()
    tasks.put("a task")
    tasks.join()
    p1.join()
    print("all done")

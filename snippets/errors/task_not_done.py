# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# hangs = true
# limit = 3
# ///
"""join() of a queue waits for a task_done() for each put()."""

import multiprocessing as mp


def job(tasks):
    print("got", tasks.get(), flush=True)


if __name__ == "__main__":
    tasks = mp.JoinableQueue()
    p1 = mp.Process(target=job, args=(tasks,))
    p1.start()
    tasks.put("a task")
    tasks.join()

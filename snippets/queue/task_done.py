# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# exit = 1
# raises = "AttributeError: has no attribute 'task_done'"
# ///
"""queue.Queue has task_done(), multiprocessing.Queue has not."""

import multiprocessing as mp
import queue

if __name__ == "__main__":
    for kind in (queue.Queue, mp.JoinableQueue, mp.Queue):
        tasks = kind()
        tasks.put("work")
        tasks.get()
        print(type(tasks).__module__, type(tasks).__name__)
        tasks.task_done()

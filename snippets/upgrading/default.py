# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# output = "free"
# why = "the default depends on the Python and on the system"
# ///
"""Choose no start method: which one is it, and what follows?"""

import multiprocessing as mp

setting = "as the file says"


def job():
    print("the child sees:", setting)


if __name__ == "__main__":
    setting = "as main set it"
    print("start method:", mp.get_start_method())
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

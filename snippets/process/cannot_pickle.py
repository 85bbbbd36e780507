# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# systems = ["linux", "darwin"]
# exit = 1
# raises = "AttributeError|PicklingError: Can't pickle"
# ///
"""An argument that cannot be pickled: fork takes it, spawn cannot."""

import multiprocessing as mp


def job(function):
    print("    job:", function(20))


if __name__ == "__main__":
    for method in ("fork", "spawn"):
        print(method)
        context = mp.get_context(method)
        p1 = context.Process(target=job, args=(lambda x: x + 1,))
        p1.start()
        p1.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# systems = ["linux", "darwin"]
# ///
"""Two contexts side by side: nobody else's choice is touched."""

import multiprocessing as mp

setting = "as the file says"


def job(method):
    print(f"{method:10} sees: {setting}")


if __name__ == "__main__":
    setting = "as main set it"
    for method in ("fork", "spawn", "forkserver"):
        context = mp.get_context(method)
        p1 = context.Process(target=job, args=(method,))
        p1.start()
        p1.join()

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["forkserver"]
# exit = 1
# raises = [
#     "TypeError: DefaultContext.set_forkserver_preload() got an unexpected",
#     "TypeError: BaseContext.set_forkserver_preload() got an unexpected",
#     "ModuleNotFoundError: No module named 'no_such_module'",
# ]
# ///
"""Import something in the server, once; and be told if that fails."""

import multiprocessing as mp


def job():
    print("the child runs")


if __name__ == "__main__":
    modules = ["json", "no_such_module"]
    mp.set_forkserver_preload(modules, on_error="fail")
    p1 = mp.Process(target=job)
    p1.start()
    p1.join()

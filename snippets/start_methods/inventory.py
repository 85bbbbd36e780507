# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# systems = ["linux", "darwin"]
# ///
"""What main did before start(): which of it does the child find?"""

import multiprocessing as mp
import os
import sys

setting = "as the file says"


def look(results):
    checks = {
        "a global": setting == "as main set it",
        "a patched function": os.getlogin is str,
        "an environment variable": "EARLY" in os.environ,
        "one set later": "LATE" in os.environ,
        "the working folder": os.getcwd() == os.sep,
        "sys.argv": "more" in sys.argv,
    }
    results.put([name for name, there in checks.items() if there])


def ask(method):
    context = mp.get_context(method)
    results = context.SimpleQueue()
    p1 = context.Process(target=look, args=(results,))
    p1.start()
    p1.join()
    return results.get()


if __name__ == "__main__":
    os.environ["EARLY"] = "1"
    ask("forkserver")  # from now on its server runs
    os.environ["LATE"] = "1"
    setting, os.getlogin = "as main set it", str
    os.chdir(os.sep)
    sys.argv.append("more")
    for method in ("fork", "forkserver", "spawn"):
        print(f"{method}:", *ask(method), sep="\n    ")

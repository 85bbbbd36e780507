# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# systems = ["linux", "darwin"]
# ///
"""Keep fork, for a Process and for an executor, on every version."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor

CONTEXT = mp.get_context("fork")
setting = "as the file says"


def job(kind):
    return f"{kind:11} sees: {setting}"


def tell(kind):
    print(job(kind))


if __name__ == "__main__":
    setting = "as main set it"
    p1 = CONTEXT.Process(target=tell, args=("a Process",))
    p1.start()
    p1.join()
    with ProcessPoolExecutor(1, mp_context=CONTEXT) as executor:
        print(executor.submit(job, "an executor").result())

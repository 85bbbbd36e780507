# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver", "fork"]
# ///
"""A dict that a manager keeps: which of the child's changes arrive?"""

import multiprocessing as mp


def job(shared):
    shared["set"] = "by the child"
    shared["inside"].append(1)  # this list is a copy
    numbers = shared["put back"]
    numbers.append(1)
    shared["put back"] = numbers


if __name__ == "__main__":
    with mp.Manager() as manager:
        shared = manager.dict({"inside": [], "put back": []})
        p1 = mp.Process(target=job, args=(shared,))
        p1.start()
        p1.join()
        for key, value in shared.items():
            print(f"{key}:", value)

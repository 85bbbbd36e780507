# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# raises = "AttributeError"
# ///
"""Meet tomorrow's default today: one line, and the tests run on it."""

import multiprocessing as mp
import pickle


def job(text):
    print(text)


def try_it(name, target, argument):
    try:
        p1 = mp.Process(target=target, args=(argument,))
        p1.start()
        p1.join()
        print(f"{name:16} exit code {p1.exitcode}")
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        print(f"{name:16} {type(error).__name__} in start()")


if __name__ == "__main__":
    mp.set_start_method("spawn", force=True)

    def late(text):
        print(text)

    with open(__file__, encoding="utf-8") as file:
        try_it("a named function", job, "hello")
        try_it("behind the if", late, "hello")
        try_it("a lambda", lambda text: None, "hello")
        try_it("an open file", job, file)

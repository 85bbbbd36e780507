# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver"]
# exit = 1
# raises = [
#   "AttributeError|PicklingError: Can't pickle local object",
#   "AttributeError: Can't get local object",
# ]
# ///
"""A function made inside another has no name to find it by."""

import multiprocessing as mp


def main(factor):
    def job(number):
        print(factor * number)

    p1 = mp.Process(target=job, args=(3,))
    p1.start()
    p1.join()


if __name__ == "__main__":
    main(10)

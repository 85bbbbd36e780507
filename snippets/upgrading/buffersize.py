# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# output = "free"
# why = "buffersize= is new in 3.14"
# ///
"""How many inputs does an executor take before the first result?"""

from concurrent.futures import ProcessPoolExecutor

taken = []


def numbers():
    for number in range(1000):
        taken.append(number)
        yield number


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        results = executor.map(abs, numbers())
        next(results)
        print("map(abs, …):               ", len(taken))
        taken.clear()
        try:
            results = executor.map(abs, numbers(), buffersize=4)
            next(results)
            print("map(abs, …, buffersize=4): ", len(taken))
        except TypeError as error:
            print("map(abs, …, buffersize=4): ", error)

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# output = "free"
# why = "it is a race between two threads"
# ///
"""Put one item and ask empty(): how often does it say yes?"""

import multiprocessing as mp

TRIES = 1000

if __name__ == "__main__":
    for _ in range(5):
        queue = mp.Queue()
        wrong = 0
        for number in range(TRIES):
            queue.put(number)
            wrong += queue.empty()
            queue.get()
        print(f"empty() was wrong {wrong:4} times of {TRIES}")

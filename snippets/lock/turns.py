# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork", "spawn", "forkserver"]
# output = "unordered"
# ///
"""Two processes take turns at the number: one lock, whole loops."""

import multiprocessing as mp
import time


def job(total, number, lock):
    with lock:
        for _ in range(5):
            time.sleep(0.05)
            total.value += number
        print(f"after five times {number}")


if __name__ == "__main__":
    lock, total = mp.Lock(), mp.Value("i", 0)
    p1 = mp.Process(target=job, args=(total, 1, lock))
    p2 = mp.Process(target=job, args=(total, 3, lock))
    p1.start()
    p2.start()
    p1.join()
    p2.join()
    print("total:", total.value)

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["fork"]
# ///
"""A context of your own sets nothing for anybody else."""

import multiprocessing as mp


def job():
    print("job ran")


if __name__ == "__main__":
    context = mp.get_context("spawn")
    p1 = context.Process(target=job)
    p1.start()
    p1.join()

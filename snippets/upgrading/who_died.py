# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# output = "free"
# why = "from 3.15 on the cause names the process"
# ///
"""A worker of an executor dies: which one, and how?"""

import os
import re
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def job():
    os._exit(3)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(job).result()
        except BrokenProcessPool as error:
            text = str(error.__cause__).strip(" '\n")
            print(
                "cause:", re.sub(r"Process \d+", "Process (pid)", text)
            )

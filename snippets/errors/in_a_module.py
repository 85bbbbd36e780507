# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# ///
"""The function in a file of its own: a child can import it."""

import subprocess
import sys
from pathlib import Path

TYPED = """
import multiprocessing as mp
from work import job

if __name__ == "__main__":
    p1 = mp.get_context("spawn").Process(target=job)
    p1.start()
    p1.join()
    print("exitcode of the child:", p1.exitcode)
"""

if __name__ == "__main__":
    file = Path("work.py")
    file.write_text('def job():\n    print("job ran")\n')
    subprocess.run([sys.executable, "-c", TYPED])
    file.unlink()

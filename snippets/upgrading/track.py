# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# output = "free"
# why = "track= is new in 3.13"
# ///
"""Another program attaches to a block and ends. Is it still there?"""

import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory

ATTACH = """
import sys
from multiprocessing.shared_memory import SharedMemory
options = {"track": False} if "untracked" in sys.argv else {}
SharedMemory(sys.argv[1], **options).close()
"""


def after(how):
    block = SharedMemory(create=True, size=8)
    command = [sys.executable, "-c", ATTACH, block.name, how]
    done = subprocess.run(command, capture_output=True, text=True)
    try:
        SharedMemory(block.name).close()
        answer = "the block is there"
    except FileNotFoundError:
        answer = "the block is gone"
        block = SharedMemory(block.name, create=True, size=8)
    block.close()
    block.unlink()
    return done.stderr.splitlines()[-1] if done.returncode else answer


if __name__ == "__main__":
    print("attached as usual:   ", after("tracked"))
    print("attached track=False:", after("untracked"))

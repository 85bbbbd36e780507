# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn"]
# ///
"""Who does not know the key is turned away."""

import secrets
from multiprocessing import AuthenticationError
from multiprocessing.managers import SyncManager


def ask(address, key):
    manager = SyncManager(address, key)
    try:
        manager.connect()
        print(manager.list([1, 2, 3]))
    except AuthenticationError as error:
        print("refused:", error)


if __name__ == "__main__":
    key = secrets.token_bytes(32)
    with SyncManager(("127.0.0.1", 0), key) as server:
        ask(server.address, key)
        ask(server.address, b"a guess")

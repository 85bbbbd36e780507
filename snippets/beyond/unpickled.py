# /// script
# requires-python = ">=3.8"
# dependencies = []
# ///
"""What arrives as a pickle may run anything, just by being read."""

import pickle


class Message:
    def __reduce__(self):
        return print, ("this ran while the message was read",)


if __name__ == "__main__":
    sent = pickle.dumps(Message())
    print("sent:", type(sent).__name__)
    received = pickle.loads(sent)
    print("received:", received)

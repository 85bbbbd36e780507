# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["default"]
# output = "free"
# why = "from 3.14 on pickle says where"
# ///
"""Which part of a big argument cannot be sent?"""

import pickle

if __name__ == "__main__":
    plan = {"name": "nightly", "steps": ["load", lambda: None, "save"]}
    try:
        pickle.dumps(plan)
    except (pickle.PicklingError, AttributeError) as error:
        print(f"{type(error).__name__}: {str(error).split(': ')[-1]}")
        for note in getattr(error, "__notes__", ["(no notes)"]):
            print(note)

# /// script
# requires-python = ">=3.8"
# dependencies = []
#
# [tool.multicore]
# methods = ["spawn", "forkserver", "fork"]
# ///
"""Watch an argument on its way into the child."""

import multiprocessing as mp


class Parcel:
    def __getstate__(self):
        print("packed by  ", mp.current_process().name)
        return {"full": True}

    def __setstate__(self, state):
        print("unpacked by", mp.current_process().name)


def job(parcel):
    print("used by    ", mp.current_process().name)


if __name__ == "__main__":
    p1 = mp.Process(target=job, args=(Parcel(),))
    p1.start()
    p1.join()

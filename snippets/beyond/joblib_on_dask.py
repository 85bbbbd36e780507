# /// script
# requires-python = ">=3.10"
# dependencies = ["joblib>=1.4", "distributed>=2026.1"]
#
# [tool.multicore]
# limit = 60
# why = "three Pythons import Dask"
# ///
"""The same joblib call: first on this machine, then on a cluster."""

import tempfile

import dask
from dask.distributed import Client, LocalCluster, get_worker
from joblib import Parallel, delayed, parallel_config

TWO = {
    "n_workers": 2,
    "threads_per_worker": 1,
    "dashboard_address": "127.0.0.1:0",
    "silence_logs": "ERROR",
}


def square(number):
    try:
        get_worker()
        return f"{number**2} by Dask"
    except ValueError:
        return f"{number**2} by joblib"


def squares(backend):
    with parallel_config(backend=backend, n_jobs=2):
        return Parallel()(delayed(square)(n) for n in range(3))


if __name__ == "__main__":
    print(squares("loky"))
    with tempfile.TemporaryDirectory() as folder:
        dask.config.set({"temporary-directory": folder})
        with LocalCluster(**TWO) as cluster, Client(cluster):
            print(squares("dask"))

# /// script
# requires-python = ">=3.10"
# dependencies = ["distributed>=2026.1"]
#
# [tool.multicore]
# limit = 60
# why = "three Pythons import Dask"
# ///
"""Two workers at two addresses; one is killed midway."""

import subprocess
import sys
import tempfile
import time

import dask
from dask.distributed import Client, LocalCluster, wait

QUIET = {"dashboard_address": "127.0.0.1:0", "silence_logs": "ERROR"}


def square(number):
    time.sleep(0.1)
    return number * number


def start_worker(scheduler, host, folder):
    command = [sys.executable, "-m", "distributed.cli.dask_worker"]
    command += [scheduler.scheduler_address, "--host", host]
    command += ["--no-nanny", "--nthreads", "1"]
    command += ["--local-directory", folder]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def main(scheduler, client, folder):
    a = start_worker(scheduler, "127.0.0.2", folder)
    b = start_worker(scheduler, "127.0.0.3", folder)
    client.wait_for_workers(2)
    futures = client.map(square, range(16))
    wait(futures[:4])
    b.kill()
    results = client.gather(futures)
    print("right:", results == [n * n for n in range(16)])
    print("left:", [worker[:15] for worker in client.nthreads()])
    client.shutdown()
    print("exit codes:", a.wait(), b.wait())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        dask.config.set({"temporary-directory": folder})
        with LocalCluster(n_workers=0, **QUIET) as scheduler:
            main(scheduler, Client(scheduler), folder)

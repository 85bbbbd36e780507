# /// script
# requires-python = ">=3.10"
# dependencies = ["distributed>=2026.1"]
#
# [tool.multicore]
# limit = 30
# why = "three Pythons import Dask"
# ///
"""Two workers at two addresses; one is killed midway."""

import subprocess
import sys
import tempfile
import time

import dask
from dask.distributed import Client, LocalCluster, as_completed

OPTIONS = ["--no-nanny", "--no-dashboard", "--nthreads", "1"]
QUIET = {"dashboard_address": "127.0.0.1:0", "silence_logs": "ERROR"}


def square(number):
    time.sleep(0.1)
    return number * number


def start_worker(scheduler, host, folder):
    command = [sys.executable, "-m", "distributed.cli.dask_worker"]
    command += [scheduler, "--host", host, *OPTIONS]
    command += ["--local-directory", folder]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def hosts(client):
    workers = client.scheduler_info(n_workers=-1)["workers"]
    return sorted(worker["host"] for worker in workers.values())


def main(client, scheduler, folder):
    a = start_worker(scheduler, "127.0.0.2", folder)
    b = start_worker(scheduler, "127.0.0.3", folder)
    client.wait_for_workers(2)
    print("workers:", *hosts(client))
    futures = client.map(square, range(16))
    ready = as_completed(futures)
    for _ in range(4):
        next(ready)
    b.kill()
    results = client.gather(futures)
    print("right:", results == [n * n for n in range(16)])
    print("workers:", *hosts(client))
    client.shutdown()
    a.wait()
    b.wait()


if __name__ == "__main__":
    with (
        tempfile.TemporaryDirectory() as folder,
        dask.config.set({"temporary-directory": folder}),
        LocalCluster(n_workers=0, **QUIET) as scheduler,
        Client(scheduler) as client,
    ):
        main(client, scheduler.scheduler_address, folder)

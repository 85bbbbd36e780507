"""Runs the cells of a lab in a Jupyter kernel; the program that the runner runs.

It tells what happens line by line, so that much is known when it is ended:
``{"begin": 3}``, ``{"end": 3, "outputs": […]}``, and last, when a cell did what it
should not, ``{"fault": "…", "line": 2, "detail": "…"}``. Cells count from 1.
"""

import json
import logging
import math
import os
import re
import socket
import sys
import tempfile
import time
import warnings
from pathlib import Path
from queue import Empty
from typing import Any

_SETUP = """
import time
get_ipython().events.register("post_run_cell", lambda _: time.sleep(0.1))
"""  # what workers write takes a moment to come through their pipe
_OPTIONS = [
    "--HistoryManager.enabled=False",
    "--InteractiveShell.colors=NoColor",
    "--InteractiveShell.xmode=Plain",
    "--Application.log_level=40",
]
_LINE = re.compile(r"Cell In\[\d+\], line (\d+)")


def run_cells(cells: list[dict[str, Any]], limit: float, python: str) -> int:
    """Runs code cells in order, until the first fault.

    Args:
        cells: ``source`` and ``raises`` (the exception that a cell must end with,
            or an empty string) of each.
        limit: seconds for all of them together.
        python: path of the Python whose kernel runs them; this one when empty.

    Returns:
        The exit code: 0 when every cell did as it should.
    """
    warnings.simplefilter("ignore")  # of the client's own, not of the lab
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR"):
            os.environ[name] = str(Path(folder, name))
        os.environ["JUPYTER_PLATFORM_DIRS"] = "1"
        return _run(cells, limit, python)


def _run(cells: list[dict[str, Any]], limit: float, python: str) -> int:
    import nbformat
    from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient

    class Own(KernelSpecManager):
        """Knows one kernel: that of the Python we were given."""

        def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
            own = [python or sys.executable, "-m", "ipykernel_launcher"]
            command = [*own, "-f", "{connection_file}"]
            return KernelSpec(argv=command, display_name="Python", language="python")

    book = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell["source"]) for cell in cells]
    )
    manager = AsyncKernelManager(kernel_spec_manager=Own())
    if hasattr(socket, "AF_UNIX"):  # two kernels may choose the same port
        manager.transport, manager.connection_file = "ipc", ".kernel.json"
    client = NotebookClient(book, km=manager, allow_errors=True)
    client.extra_arguments = _OPTIONS
    client.coalesce_streams = True
    try:
        # What workers and the kernel itself write is no word of ours.
        with client.setup_kernel(cleanup_kc=True, stdout=sys.stderr.fileno()):
            assert client.kc is not None
            client.kc.execute(_SETUP, silent=True, store_history=False)
            until = time.monotonic() + limit
            for number, cell in enumerate(cells, 1):
                if not _cell(client, number, cell, until):
                    client.shutdown_kernel = "immediate"  # it may be busy for ever
                    return 1
    finally:
        for cell in cells:
            if found := re.match(r"%%writefile (\S+)", cell["source"]):
                Path(found[1]).unlink(missing_ok=True)
    return 0


def _cell(client: Any, number: int, cell: dict[str, Any], until: float) -> bool:
    """Runs one cell and tells of it; False when it did not do as it should."""
    from jupyter_core.utils import run_sync
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    _tell(begin=number)
    client.timeout = max(math.ceil(until - time.monotonic()), 1)
    try:
        done = client.execute_cell(client.nb.cells[number - 1], number - 1)
    except DeadKernelError:
        what = "its kernel was killed; too little memory is the usual reason"
        return _fault(what, [])
    except CellTimeoutError:
        return _fault("time", run_sync(_interrupt)(client))
    outputs = json.loads(json.dumps(done.outputs))
    error = next((o for o in outputs if o["output_type"] == "error"), None)
    _tell(end=number, outputs=outputs)
    if not error and cell["raises"]:
        return _fault(f"it ended well, but declares raises={cell['raises']!r}", [])
    if error and not f"{error['ename']}: {error['evalue']}".startswith(
        cell["raises"] or "\0"
    ):
        what = f"it raised {error['ename']}: {error['evalue']}"
        return _fault(what, error["traceback"])
    return True


async def _interrupt(client: Any) -> list[str]:
    """Interrupts the cell that runs and returns its traceback, if it tells one."""
    await client.km.interrupt_kernel()
    until = time.monotonic() + 5
    while time.monotonic() < until:
        try:
            message = await client.kc.get_shell_msg(timeout=0.5)
        except Empty:
            continue
        if message["content"].get("status") == "error":
            return list(message["content"]["traceback"])
    return []


def _fault(what: str, traceback: list[str]) -> bool:
    text = "\n".join(traceback)
    lines = _LINE.findall(text)
    _tell(fault=what, line=int(lines[-1]) if lines else 1, detail=text)
    return False


def _tell(**record: Any) -> None:
    print(json.dumps(record, ensure_ascii=False), flush=True)

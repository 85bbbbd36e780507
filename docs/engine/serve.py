"""Serves a built site and builds it again when a file changes."""

import html
import re
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from docs_engine import guard
from docs_engine.stop import Stop

WATCHED = (
    "docs/zh",
    "docs/en",
    "docs/pictures",
    "docs/theme",
    "snippets",
    "tests/golden",
    "mkdocs.yml",
)
_BANNER = re.compile(rb"<pre data-build-error.*?</pre>", re.DOTALL)
_STYLE = (
    "position:fixed;inset:auto 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem;"
    "z-index:99;background:#7a1f1f;color:#fff;font:14px/1.5 monospace;"
    "white-space:pre-wrap"
)


def serve(
    root: Path, host: str, port: int, build: Callable[[Path, Path], None]
) -> None:
    """Builds, serves until Ctrl-C, and builds again on every change.

    A failed rebuild leaves the last good pages, with the errors on top of them.

    Raises:
        Stop: the port is in use, or the first build fails.
    """
    _check_port(host, port)
    folder = Path(tempfile.mkdtemp(prefix=guard.prefix()))
    site = folder / "site"

    def rebuild() -> None:
        try:
            build(root, site)
        except Stop as error:
            print(error.format_message(), file=sys.stderr, flush=True)
            show_error(site, error.format_message())

    try:
        build(root, site)
        server = LiveReloadServer(rebuild, host, port, str(site))
        for watched in WATCHED:
            if (root / watched).exists():
                server.watch(str(root / watched))
        try:
            server.serve(open_in_browser=False)
        except KeyboardInterrupt:
            print("stopped", file=sys.stderr, flush=True)
        finally:
            server.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def show_error(site: Path, text: str) -> None:
    """Lays the text of an error over every page of a served site."""
    banner = f'<pre data-build-error role="alert" style="{_STYLE}">{html.escape(text)}'
    for page in site.rglob("*.html"):
        content = _BANNER.sub(b"", page.read_bytes())
        before, end, after = content.rpartition(b"</body>")
        page.write_bytes(before + banner.encode() + b"</pre>" + end + after)


def _check_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Stop(
                f"port {port} cannot be used ({error.strerror}); choose another: "
                f"make serve PORT={port + 1}, or mkdocs serve -a {host}:{port + 1}"
            ) from None

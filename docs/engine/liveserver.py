"""MkDocs' live server, made to know which files changed and to show an error."""

import html
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer, _timestamp
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

_STYLE = (
    "position:fixed;inset:auto 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem;"
    "z-index:99;background:#7a1f1f;color:#fff;font:14px/1.5 monospace;"
    "white-space:pre-wrap"
)
_EMPTY = b"<!doctype html><title>No site yet</title><body></body>"
_SETTLE = 0.05  # seconds without a change: an editor writes a file in steps


class LiveServer(LiveReloadServer):
    """Serves a folder; calls back on changes; lays ``error`` over every page.

    Args:
        rebuild: called with the files that changed, as paths below ``root``.
        root: the repository.
    """

    error = ""

    def __init__(
        self, rebuild: Callable[[set[str]], None], host: str, port: int, root: Path
    ) -> None:
        super().__init__(self._rebuild, host, port, os.devnull)
        self.repository = root
        self.build_delay = _SETTLE
        self.error_handler = self._not_found
        # MkDocs' own observer looks at every file twice a second; the system's
        # says at once what changed, and costs nothing while nothing does.
        self.observer = Observer()  # type: ignore[assignment]
        self._callback = rebuild
        self._changed: set[str] = set()
        self._lock = threading.Lock()

    def watch_paths(self, names: Iterable[str]) -> None:
        """Watches files and folders of the repository, those that exist."""
        handler = _Handler(self._note)
        for name in names:
            path = self.repository / name
            if path.exists():
                self._watched_paths[str(path)] = 1
                self.observer.schedule(handler, str(path), recursive=path.is_dir())

    def _note(self, path: str) -> None:
        name = Path(path).relative_to(self.repository).as_posix()
        if any(
            part.startswith((".", "__")) or part.endswith("~")
            for part in name.split("/")
        ):
            return  # editors' own files
        with self._lock:
            self._changed.add(name)
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _rebuild(self) -> None:
        # What is served stays whole while a change is made ready: nobody waits.
        self._wanted_epoch = self._visible_epoch
        with self._lock:
            changed, self._changed = self._changed, set()
        self._callback(changed)

    def publish(self, site: Path, error: str) -> None:
        """Makes browsers load their page again.

        Args:
            site: the folder to serve from now on.
            error: laid over every page; an empty text takes an earlier one away.
        """
        with self._epoch_cond:
            self.error = error  # first: no page is new below an old error
            self.root = str(site)
            epoch = max(_timestamp(), self._visible_epoch + 1)
            self._visible_epoch = self._wanted_epoch = epoch
            self._epoch_cond.notify_all()

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        if self.error:
            banner = f'<pre data-build-error role="alert" style="{_STYLE}">'
            banner += html.escape(self.error) + "</pre>"
            before, end, after = content.rpartition(b"</body>")
            content = before + banner.encode() + end + after
        injected: bytes = super()._inject_js_into_html(  # type: ignore[no-untyped-call]
            content, epoch
        )
        return injected

    def _not_found(self, code: int) -> bytes | None:
        try:
            page = Path(self.root, "404.html").read_bytes()
        except OSError:
            page = _EMPTY
        return self._inject_js_into_html(page, self._visible_epoch)


class _Handler(FileSystemEventHandler):
    """Notes what was written, made, moved or removed; reading is no change."""

    def __init__(self, note: Callable[[str], None]) -> None:
        self.note = note

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("created", "modified", "moved", "deleted"):
            return
        if event.is_directory and event.event_type in ("created", "modified"):
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self.note(os.fsdecode(path))

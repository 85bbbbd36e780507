"""Says what is running, for how long, and how much is left."""

import sys
import threading
import time
from types import TracebackType

_EVERY = 10.0  # seconds between two lines of a log
_SLOWEST = 10


class Progress:
    """Shown while programs run; a line every ten seconds where that is a log.

    Args:
        total: how many programs are to run.
        known: how many are known already.
    """

    def __init__(self, total: int, known: int) -> None:
        from rich.console import Console  # most builds have nothing to run, nor to show
        from rich.live import Live
        from rich.text import Text

        self.total = total
        self.known = known
        self._running: dict[str, float] = {}
        self._took: dict[str, float] = {}
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._console = Console(file=sys.stderr)
        self._live = (
            Live(
                get_renderable=lambda: Text(f"programs: {self.state()}"),
                console=self._console,
                transient=True,
            )
            if self._console.is_terminal
            else None
        )
        self._log = threading.Thread(target=self._write_log, daemon=True)

    def __enter__(self) -> "Progress":
        if self.total and self._live:
            self._live.start()
        elif self.total:
            say(f"running {self.total}; {self.known} known from before")
            self._log.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        if self.total and self._live:
            self._live.stop()
        elif self.total:
            self._log.join()
        if kind is None and self.total:
            say(self.summary())

    def start(self, name: str) -> None:
        """A program begins."""
        with self._lock:
            self._running[name] = time.perf_counter()

    def end(self, name: str) -> None:
        """A program has ended."""
        with self._lock:
            self._took[name] = time.perf_counter() - self._running.pop(name)

    def state(self) -> str:
        """``3 of 20 left; running pool/order.py (fork) 4 s, …``"""
        with self._lock:
            now = time.perf_counter()
            running = ", ".join(
                f"{name} {now - start:.0f} s" for name, start in self._running.items()
            )
            left = self.total - len(self._took)
        return f"{left} of {self.total} left; running {running or 'none'}"

    def summary(self) -> str:
        """Hits and misses, total time, the slowest programs."""
        slowest = sorted(self._took.items(), key=lambda item: -item[1])[:_SLOWEST]
        lines = [f"{seconds:7.1f} s  {name}" for name, seconds in slowest]
        return "\n".join(
            [
                f"{self.known} known from before, {len(self._took)} run, "
                f"{sum(self._took.values()):.1f} s of programs; the slowest:",
                *lines,
            ]
        )

    def _write_log(self) -> None:
        while not self._done.wait(_EVERY):
            say(self.state())


def say(text: str) -> None:
    """Prints a line of the engine's own to standard error."""
    print(f"programs: {text}", file=sys.stderr, flush=True)
